package io.github.mnistmaven.experiment.data;

import io.github.mnistmaven.model.network.Shape;
import java.util.Arrays;
import java.util.List;

/**
 * Labelled images in memory. They may be more than one array holds, so they lie in blocks of whole images. The arrays
 * are shared, not copied: nobody writes to them.
 */
public final class Images {
    /** About 16 MB: small beside a data set, large beside an image. */
    private static final int BLOCK_BYTES = 1 << 24;

    private final Shape shape;
    private final List<byte[]> blocks;
    private final int imagesPerBlock;
    private final byte[] labels;

    /**
     * Images in one array.
     *
     * @param shape the shape of one image
     * @param pixels the images one after the other, row by row, the channels of a pixel side by side, as unsigned bytes
     * @param labels one label per image, from 0, as unsigned bytes
     */
    public Images(Shape shape, byte[] pixels, byte[] labels) {
        this(shape, List.of(pixels), Math.max(1, labels.length), labels);
    }

    /**
     * Images in blocks.
     *
     * @param blocks the same as {@code pixels} would be in one array, cut into pieces of {@link #blockBytes}; the last
     *     one may be shorter
     */
    Images(Shape shape, List<byte[]> blocks, byte[] labels) {
        this(shape, blocks, blockBytes(shape) / shape.size(), labels);
    }

    private Images(Shape shape, List<byte[]> blocks, int imagesPerBlock, byte[] labels) {
        this.shape = shape;
        this.blocks = List.copyOf(blocks);
        this.imagesPerBlock = imagesPerBlock;
        this.labels = labels;
        long bytes = blocks.stream().mapToLong(block -> block.length).sum();
        if (bytes != labels.length * shape.values()) {
            throw new IllegalArgumentException(bytes + " pixels are not " + labels.length + " images of " + shape);
        }
    }

    /** The length of a block of images of {@code shape}: a multiple of an image's. */
    static int blockBytes(Shape shape) {
        return Math.max(1, BLOCK_BYTES / shape.size()) * shape.size();
    }

    /** The shape of one image. */
    public Shape shape() {
        return shape;
    }

    /** One label per image, from 0, as unsigned bytes. */
    public byte[] labels() {
        return labels;
    }

    public int count() {
        return labels.length;
    }

    /** The array that holds an image from {@link #offset} on, row by row, the channels of a pixel side by side. */
    public byte[] block(int image) {
        return blocks.get(image / imagesPerBlock);
    }

    /** The index in its {@link #block} at which an image begins. */
    public int offset(int image) {
        return image % imagesPerBlock * shape.size();
    }

    /** A copy of the pixels of one image. */
    public byte[] image(int image) {
        int offset = offset(image);
        return Arrays.copyOfRange(block(image), offset, offset + shape.size());
    }
}
