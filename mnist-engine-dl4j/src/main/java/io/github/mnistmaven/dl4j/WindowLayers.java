package io.github.mnistmaven.dl4j;

import io.github.mnistmaven.experiment.model.Layer;
import io.github.mnistmaven.experiment.model.Padding;
import io.github.mnistmaven.experiment.model.Size;
import io.github.mnistmaven.experiment.plan.PlannedLayer;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DepthwiseConvolution2D;
import org.deeplearning4j.nn.conf.layers.SeparableConvolution2D;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer.PoolingType;

/** Layers that slide a window over an image: convolutions and pooling. */
record WindowLayers(NetworkParts parts) {

    ConvolutionLayer convolution(PlannedLayer planned, Layer.Conv2D layer) {
        ConvolutionLayer.Builder builder = new ConvolutionLayer.Builder(array(layer.kernelSize()));
        convolving(builder, planned, layer);
        return isDilated(layer) ? parts.dilated(builder) : builder.build();
    }

    DepthwiseConvolution2D depthwise(PlannedLayer planned, Layer.DepthwiseConv2D layer) {
        DepthwiseConvolution2D.Builder builder =
                new DepthwiseConvolution2D.Builder(array(layer.kernelSize())).depthMultiplier(layer.depthMultiplier());
        convolving(builder, planned, layer);
        return isDilated(layer) ? parts.dilated(builder) : builder.build();
    }

    SeparableConvolution2D separable(PlannedLayer planned, Layer.SeparableConv2D layer) {
        SeparableConvolution2D.Builder builder =
                new SeparableConvolution2D.Builder(array(layer.kernelSize())).depthMultiplier(layer.depthMultiplier());
        return convolving(builder, planned, layer).build();
    }

    /** What all convolutions have. */
    private <B extends ConvolutionLayer.BaseConvBuilder<B>, L extends Layer.Windowed & Layer.Weighted> B convolving(
            B builder, PlannedLayer planned, L layer) {
        return builder.nIn(planned.input().channels())
                .nOut(planned.output().channels())
                .stride(array(layer.strides()))
                .dilation(array(dilation(layer)))
                .padding(0, 0)
                .convolutionMode(mode(planned, layer))
                .hasBias(layer.useBias())
                .activation(parts.activation(planned.layer().activation()));
    }

    SubsamplingLayer pooling(PlannedLayer planned, PoolingType type, Layer.Windowed layer) {
        return new SubsamplingLayer.Builder(type)
                .kernelSize(array(layer.window()))
                .stride(array(layer.strides()))
                .padding(0, 0)
                .convolutionMode(mode(planned, layer))
                .build();
    }

    private static boolean isDilated(Layer.Windowed layer) {
        return !dilation(layer).equals(Size.square(1));
    }

    /** How a kernel is dilated; 1 along a side of one weight, which has no neighbours. */
    private static Size dilation(Layer.Windowed layer) {
        return new Size(
                layer.window().height() == 1 ? 1 : layer.dilationRate().height(),
                layer.window().width() == 1 ? 1 : layer.dilationRate().width());
    }

    private static int[] array(Size size) {
        return new int[] {size.height(), size.width()};
    }

    private static ConvolutionMode mode(PlannedLayer planned, Layer.Windowed layer) {
        Size window = layer.window();
        Size dilation = dilation(layer);
        int height = (window.height() - 1) * dilation.height() + 1;
        int width = (window.width() - 1) * dilation.width() + 1;
        Size strides = layer.strides();
        // where `same` pads nothing, DL4J would pad by less than nothing
        boolean beyond = layer.padding() == Padding.SAME
                && (pads(planned.input().height(), planned.output().height(), height, strides.height())
                        || pads(planned.input().width(), planned.output().width(), width, strides.width()));
        return beyond ? ConvolutionMode.Same : ConvolutionMode.Truncate;
    }

    private static boolean pads(int input, int output, int window, int stride) {
        return (output - 1) * stride + window > input;
    }
}
