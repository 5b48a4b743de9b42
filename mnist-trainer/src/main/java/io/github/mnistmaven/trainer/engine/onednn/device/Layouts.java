package io.github.mnistmaven.trainer.engine.onednn.device;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.memory.data_type;
import org.bytedeco.dnnl.memory.format_tag;

/** Layouts of 32-bit floats, in oneDNN's order of dimensions: batch or filters first, then channels, rows, columns. */
public final class Layouts {
    /** Layouts in which the values of one sample are neighbours, those that oneDNN prefers somewhere first. */
    private static final List<format_tag> BY_SAMPLE =
            List.of(format_tag.nChw16c, format_tag.nChw8c, format_tag.nChw4c, format_tag.nhwc, format_tag.nchw);

    /** Those of them in which the channels of a pixel, or some of them, are neighbours. */
    private static final List<format_tag> BY_PIXEL =
            List.of(format_tag.nChw16c, format_tag.nChw8c, format_tag.nChw4c, format_tag.nhwc);

    private static final Map<Long, format_tag> BLOCKS_OF_FILTERS =
            Map.of(4L, format_tag.Acdb4a, 8L, format_tag.Acdb8a, 16L, format_tag.Acdb16a);

    private static final List<format_tag> PLAIN = List.of(format_tag.a, format_tag.ab, format_tag.abc, format_tag.abcd);

    private Layouts() {}

    /** Whatever the primitive likes best. */
    public static memory.desc any(long... dimensions) {
        return of(format_tag.any, dimensions);
    }

    /** The last dimension fastest. */
    public static memory.desc plain(long... dimensions) {
        return of(PLAIN.get(dimensions.length - 1), dimensions);
    }

    /** A matrix column by column. */
    public static memory.desc transposed(long rows, long columns) {
        return of(format_tag.ba, rows, columns);
    }

    /**
     * Any order.
     *
     * @param strides how far apart neighbours in each dimension are
     */
    public static memory.desc strided(long[] strides, long... dimensions) {
        return new memory.desc(dimensions, data_type.f32, strides);
    }

    /**
     * The same order of unsigned bytes.
     *
     * @param floats a layout that is not blocked
     */
    static memory.desc ofBytes(memory.desc floats) {
        long[] strides = new long[floats.get_ndims()];
        floats.get_strides().get(strides);
        return new memory.desc(dimensions(floats), data_type.u8, strides);
    }

    /** No values at all. */
    public static memory.desc none() {
        return new memory.desc();
    }

    /** Images whose channels lie side by side. */
    public static memory.desc channelsLast(long batch, long channels, long height, long width) {
        return of(format_tag.nhwc, batch, channels, height, width);
    }

    /**
     * The layout of {@code rows} vectors whose values lie in the order in which {@code images} has those of a sample;
     * empty if a sample's values do not lie side by side, or not alone.
     *
     * @param images four dimensions
     */
    public static Optional<memory.desc> rows(long rows, memory.desc images) {
        long[] dimensions = dimensions(images);
        long values = dimensions[0] * dimensions[1] * dimensions[2] * dimensions[3];
        if (images.get_size() != values * Float.BYTES) {
            return Optional.empty();
        }
        return BY_SAMPLE.stream()
                .filter(tag -> of(tag, dimensions).equals(images))
                .findFirst()
                .map(tag -> of(tag, rows, dimensions[1], dimensions[2], dimensions[3]));
    }

    /**
     * The layout of {@code images} for as many channels, but another number and size of images.
     *
     * @param images a layout that {@link #isByPixel}
     */
    public static memory.desc resized(memory.desc images, long batch, long height, long width) {
        return of(byPixel(images).orElseThrow(), batch, dimensions(images)[1], height, width);
    }

    /**
     * Whether neighbours are channels of the same pixel.
     *
     * @param images four dimensions
     */
    public static boolean isByPixel(memory.desc images) {
        return byPixel(images).isPresent();
    }

    private static Optional<format_tag> byPixel(memory.desc images) {
        long[] dimensions = dimensions(images);
        return BY_PIXEL.stream()
                .filter(tag -> of(tag, dimensions).equals(images))
                .findFirst();
    }

    /** The dimensions that a layout lays out. */
    public static long[] dimensions(memory.desc layout) {
        long[] dimensions = new long[layout.get_ndims()];
        layout.get_dims().get(dimensions);
        return dimensions;
    }

    /** How many neighbours are channels of the same pixel: all of them, or a block; empty for one. */
    public static Optional<Long> channelBlock(memory.desc images) {
        return byPixel(images).map(tag -> switch (tag) {
            case nChw16c -> 16L;
            case nChw8c -> 8L;
            case nChw4c -> 4L;
            default -> dimensions(images)[1];
        });
    }

    /**
     * The layout of a kernel whose values for the same tap, but different filters, are neighbours: all filters, or
     * blocks of them that lie one after the other; then channels, columns and rows.
     *
     * @param block a divisor of {@code filters}
     */
    public static memory.desc kernel(long block, long filters, long channels, long rows, long columns) {
        long[] dimensions = {filters, channels, rows, columns};
        long[] strides = {1, block, columns * channels * block, channels * block};
        return block == filters ? strided(strides, dimensions) : of(BLOCKS_OF_FILTERS.get(block), dimensions);
    }

    /** The number of values from the first to the last in memory: all, padding included, if they are blocked. */
    static long span(memory.desc layout) {
        if (layout.get_inner_nblks() > 0) {
            return layout.get_size() / Float.BYTES;
        }
        long[] dimensions = dimensions(layout);
        long[] strides = new long[dimensions.length];
        layout.get_strides().get(strides);
        long last = 0;
        for (int i = 0; i < dimensions.length; i++) {
            last += (dimensions[i] - 1) * strides[i];
        }
        return last + 1;
    }

    private static memory.desc of(format_tag tag, long... dimensions) {
        return new memory.desc(dimensions, data_type.f32, tag);
    }
}
