package io.github.mnistmaven.trainer.engine.onednn.layer;

import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DIFF_BIAS;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DIFF_DST;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DIFF_WEIGHTS;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DST;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_MEAN;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_SRC;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_VARIANCE;

import io.github.mnistmaven.trainer.engine.onednn.device.Layouts;
import io.github.mnistmaven.trainer.engine.onednn.device.Tensor;
import java.util.Map;
import org.bytedeco.dnnl.batch_normalization_forward;
import org.bytedeco.dnnl.convolution_backward_weights;
import org.bytedeco.dnnl.convolution_forward;
import org.bytedeco.dnnl.global.dnnl.algorithm;
import org.bytedeco.dnnl.global.dnnl.prop_kind;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.pooling_forward;
import org.bytedeco.dnnl.post_ops;
import org.bytedeco.dnnl.primitive_attr;

/**
 * Sums over all values of each channel of a batch of images, in chunks of up to 32 values, then in groups of 16 of what
 * these gave, and so on. oneDNN adds the values of a channel one after the other: after a hundred thousand of them, a
 * sum of 32-bit floats is off by a thousandth, the more the more of the values are equal. In groups, the error grows
 * with the logarithm of their number.
 *
 * <p>A chunk has one pixel's values in some of the images. To oneDNN, each of the chunks of a channel is a channel.
 */
final class ChannelChunks {
    private static final int LONGEST = 32;
    private static final long GROUP = 16;

    private final Workbench workbench;
    private final long channels;
    private final long length;
    private final memory.desc chunks;
    private final memory.desc asChannels;

    /** @param images four dimensions, in a layout that {@link Layouts#isByPixel}, as all others given here are */
    ChannelChunks(Workbench workbench, memory.desc images) {
        this.workbench = workbench;
        long[] dimensions = Layouts.dimensions(images);
        channels = dimensions[1];
        length = length(workbench.count());
        long pixels = dimensions[2] * dimensions[3];
        chunks = Layouts.resized(images, dimensions[0] / length, pixels, 1);
        asChannels = Layouts.channelsLast(1, values(chunks), length, 1);
    }

    /** The largest divisor that is short enough: of a prime number of images it is 1, at some cost of time. */
    private static int length(int images) {
        int length = Math.min(images, LONGEST);
        while (images % length != 0) {
            length--;
        }
        return length;
    }

    /**
     * Mean and variance of each chunk, by chunk.
     *
     * @param scratch of the images' layout; overwritten with values that mean nothing
     */
    Statistics statistics(Tensor values, Tensor scratch) {
        batch_normalization_forward.primitive_desc description = new batch_normalization_forward.primitive_desc(
                workbench.device().engine(),
                prop_kind.forward_training.value,
                asChannels,
                asChannels,
                1,
                0,
                new primitive_attr(),
                false);
        Tensor mean = workbench.device().allocate(chunks);
        Tensor variance = workbench.device().allocate(chunks);
        workbench.add(
                new batch_normalization_forward(description),
                Map.of(
                        DNNL_ARG_SRC, asChannels(values),
                        DNNL_ARG_DST, asChannels(scratch),
                        DNNL_ARG_MEAN, workbench.device().vector(mean),
                        DNNL_ARG_VARIANCE, workbench.device().vector(variance)));
        return new Statistics(mean, variance);
    }

    /** @see #statistics */
    record Statistics(Tensor mean, Tensor variance) {}

    /** Sums of products of values and gradients, and of gradients, by chunk. */
    Sums sums(Tensor values, Tensor gradients) {
        // to a depthwise convolution of one tap these are the gradients of kernel and bias
        long count = values(chunks);
        memory.desc kernel = Layouts.any(count, 1, 1, 1, 1);
        memory.desc bias = Layouts.plain(count);
        long[] one = {1, 1};
        long[] none = {0, 0};
        convolution_forward.primitive_desc hint = new convolution_forward.primitive_desc(
                workbench.device().engine(),
                prop_kind.forward_training,
                algorithm.convolution_direct,
                asChannels,
                kernel,
                bias,
                asChannels,
                one,
                none,
                none);
        convolution_backward_weights.primitive_desc description = new convolution_backward_weights.primitive_desc(
                workbench.device().engine(),
                algorithm.convolution_direct,
                asChannels,
                kernel,
                bias,
                asChannels,
                one,
                none,
                none,
                hint);
        Tensor products = workbench.device().allocate(description.diff_weights_desc());
        Tensor plain = workbench.device().allocate(chunks);
        workbench.add(
                new convolution_backward_weights(description),
                Map.of(
                        DNNL_ARG_SRC, asChannels(values),
                        DNNL_ARG_DIFF_DST, asChannels(gradients),
                        DNNL_ARG_DIFF_WEIGHTS, products,
                        DNNL_ARG_DIFF_BIAS, workbench.device().vector(plain)));
        return new Sums(workbench.device().view(chunks, products, 0), plain);
    }

    /** @see #sums */
    record Sums(Tensor products, Tensor gradients) {}

    /** The mean of each channel's chunks. */
    Tensor mean(Tensor ofChunks) {
        long[] dimensions = Layouts.dimensions(chunks);
        Tensor ofPixels = ofChunks;
        long pixels = dimensions[2];
        double factor = 1.0 / (dimensions[0] * pixels);
        boolean oneRow = dimensions[0] == 1;
        while (pixels > 1) {
            factor *= GROUP;
            long groups = groups(pixels);
            memory.desc layout = Layouts.resized(chunks, dimensions[0], groups, 1);
            ofPixels = pool(ofPixels, pixels, layout, oneRow && groups == 1 ? factor : 1);
            pixels = groups;
        }
        long padded = values(ofPixels.layout()) / dimensions[0];
        long rows = dimensions[0];
        Tensor ofRows = workbench.device().view(Layouts.channelsLast(1, padded, rows, 1), ofPixels, 0);
        while (rows > 1) {
            factor *= GROUP;
            long groups = groups(rows);
            ofRows = pool(ofRows, rows, Layouts.channelsLast(1, padded, groups, 1), groups == 1 ? factor : 1);
            rows = groups;
        }
        return workbench.device().view(Layouts.plain(channels), ofRows, 0);
    }

    /** The number of values of a chunk. */
    long length() {
        return length;
    }

    /** The number of chunks of a channel. */
    long count() {
        long[] dimensions = Layouts.dimensions(chunks);
        return dimensions[0] * dimensions[2];
    }

    private static long groups(long values) {
        return (values + GROUP - 1) / GROUP;
    }

    /** Means of groups that are filled up with zeros. */
    private Tensor pool(Tensor rows, long height, memory.desc groups, double factor) {
        post_ops operations = new post_ops();
        if (factor != 1) {
            operations.append_eltwise(algorithm.eltwise_linear, (float) factor, 0);
        }
        primitive_attr attributes = new primitive_attr();
        attributes.set_post_ops(operations);
        long[] size = {GROUP, 1};
        long[] none = {0, 0};
        long[] after = {groups(height) * GROUP - height, 0};
        pooling_forward.primitive_desc description = new pooling_forward.primitive_desc(
                workbench.device().engine(),
                prop_kind.forward_inference,
                algorithm.pooling_avg_include_padding,
                rows.layout(),
                groups,
                size,
                size,
                none,
                none,
                after,
                attributes,
                false);
        Tensor means = workbench.device().allocate(groups);
        workbench.add(new pooling_forward(description), Map.of(DNNL_ARG_SRC, rows, DNNL_ARG_DST, means));
        return means;
    }

    private Tensor asChannels(Tensor tensor) {
        return workbench.device().view(asChannels, tensor, 0);
    }

    private static long values(memory.desc layout) {
        return layout.get_size() / Float.BYTES;
    }
}
