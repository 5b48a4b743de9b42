package io.github.mnistmaven.trainer.engine.onednn.layer;

import io.github.mnistmaven.experiment.model.Layer;
import io.github.mnistmaven.experiment.plan.PlannedLayer;
import io.github.mnistmaven.experiment.plan.TensorKind;
import io.github.mnistmaven.model.network.Shape;
import io.github.mnistmaven.model.network.Size;
import io.github.mnistmaven.trainer.engine.onednn.device.Layouts;
import java.util.Optional;
import org.bytedeco.dnnl.memory;

/**
 * What oneDNN has to know of a convolution, whichever layer it is part of.
 *
 * @param index the layer's index in the plan
 * @param input the shape of an image that enters
 * @param output the shape of an image that leaves
 * @param windows how the kernel lies on the image
 * @param kernel which of the layer's parameters is the kernel
 * @param flat the kernel's layout in the flat vector: filters, channels, rows, columns; groups before them if there are
 *     any
 * @param bias which of the layer's parameters is the bias; empty for none
 */
public record Convolution(
        int index,
        Shape input,
        Shape output,
        Windowing windows,
        TensorKind kernel,
        memory.desc flat,
        Optional<TensorKind> bias) {

    /** A convolution of all channels. */
    public static Convolution of(int index, PlannedLayer planned, Layer.Conv2D layer) {
        Size size = layer.kernelSize();
        return new Convolution(
                index,
                planned.input(),
                planned.output(),
                Windowing.of(planned.input(), planned.output(), layer),
                TensorKind.KERNEL,
                Layouts.plain(layer.filters(), planned.input().channels(), size.height(), size.width()),
                bias(layer));
    }

    /** A convolution of each channel by itself: as many groups as channels. */
    public static Convolution of(int index, PlannedLayer planned, Layer.DepthwiseConv2D layer) {
        Size size = layer.kernelSize();
        long channels = planned.input().channels();
        long multiplier = layer.depthMultiplier();
        long[] order = {multiplier, 1, 1, size.width() * channels * multiplier, channels * multiplier};
        return new Convolution(
                index,
                planned.input(),
                planned.output(),
                Windowing.of(planned.input(), planned.output(), layer),
                TensorKind.DEPTHWISE_KERNEL,
                Layouts.strided(order, channels, multiplier, 1, size.height(), size.width()),
                bias(layer));
    }

    /** The first part of a separable convolution. */
    public static Convolution depthwise(int index, PlannedLayer planned, Layer.SeparableConv2D layer) {
        Size size = layer.kernelSize();
        long channels = planned.input().channels();
        long area = (long) size.height() * size.width();
        long[] order = {area, channels * area, 1, size.width(), 1};
        Shape between = between(planned, layer);
        return new Convolution(
                index,
                planned.input(),
                between,
                Windowing.of(planned.input(), between, layer),
                TensorKind.SEPARABLE_KERNEL,
                Layouts.strided(order, channels, layer.depthMultiplier(), 1, size.height(), size.width()),
                Optional.empty());
    }

    /** The second part of a separable convolution. */
    public static Convolution pointwise(int index, PlannedLayer planned, Layer.SeparableConv2D layer) {
        Shape between = between(planned, layer);
        return new Convolution(
                index,
                between,
                planned.output(),
                Windowing.pixels(),
                TensorKind.POINTWISE_KERNEL,
                Layouts.plain(layer.filters(), between.channels(), 1, 1),
                bias(layer));
    }

    /** Whether it looks at channels, or groups of them, by themselves. */
    boolean isGrouped() {
        return flat.get_ndims() > 4;
    }

    /** The number of values that a filter has. */
    long taps() {
        return windows.size()[0] * windows.size()[1] * input.channels();
    }

    private static Optional<TensorKind> bias(Layer.Weighted layer) {
        return layer.useBias() ? Optional.of(TensorKind.BIAS) : Optional.empty();
    }

    private static Shape between(PlannedLayer planned, Layer.SeparableConv2D layer) {
        Shape output = planned.output();
        return Shape.image(output.height(), output.width(), planned.input().channels() * layer.depthMultiplier());
    }
}
