package io.github.mnistmaven.trainer.engine.dl4j;

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
        return convolving(builder, planned, layer.kernelSize(), layer.strides(), layer.padding())
                .build();
    }

    DepthwiseConvolution2D depthwise(PlannedLayer planned, Layer.DepthwiseConv2D layer) {
        DepthwiseConvolution2D.Builder builder =
                new DepthwiseConvolution2D.Builder(array(layer.kernelSize())).depthMultiplier(layer.depthMultiplier());
        return convolving(builder, planned, layer.kernelSize(), layer.strides(), layer.padding())
                .build();
    }

    SeparableConvolution2D separable(PlannedLayer planned, Layer.SeparableConv2D layer) {
        SeparableConvolution2D.Builder builder =
                new SeparableConvolution2D.Builder(array(layer.kernelSize())).depthMultiplier(layer.depthMultiplier());
        return convolving(builder, planned, layer.kernelSize(), layer.strides(), layer.padding())
                .build();
    }

    /** What all convolutions have. */
    private <B extends ConvolutionLayer.BaseConvBuilder<B>> B convolving(
            B builder, PlannedLayer planned, Size kernelSize, Size strides, Padding padding) {
        return builder.nIn(planned.input().channels())
                .nOut(planned.output().channels())
                .stride(array(strides))
                .padding(0, 0)
                .convolutionMode(mode(planned, kernelSize, strides, padding))
                .activation(parts.activation(planned.layer().activation()));
    }

    SubsamplingLayer pooling(PlannedLayer planned, PoolingType type, Size poolSize, Size strides, Padding padding) {
        return new SubsamplingLayer.Builder(type)
                .kernelSize(array(poolSize))
                .stride(array(strides))
                .padding(0, 0)
                .convolutionMode(mode(planned, poolSize, strides, padding))
                .build();
    }

    private static int[] array(Size size) {
        return new int[] {size.height(), size.width()};
    }

    private static ConvolutionMode mode(PlannedLayer planned, Size window, Size strides, Padding padding) {
        // where `same` pads nothing, DL4J would pad by less than nothing
        boolean beyond = padding == Padding.SAME
                && (pads(planned.input().height(), planned.output().height(), window.height(), strides.height())
                        || pads(planned.input().width(), planned.output().width(), window.width(), strides.width()));
        return beyond ? ConvolutionMode.Same : ConvolutionMode.Truncate;
    }

    private static boolean pads(int input, int output, int window, int stride) {
        return (output - 1) * stride + window > input;
    }
}
