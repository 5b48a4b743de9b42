package io.github.mnistmaven.experiment.language;

import io.github.mnistmaven.experiment.definition.Construct;
import io.github.mnistmaven.experiment.definition.Key;
import io.github.mnistmaven.experiment.model.Activation;
import io.github.mnistmaven.experiment.model.Layer.Conv2D;
import io.github.mnistmaven.experiment.model.Layer.DepthwiseConv2D;
import io.github.mnistmaven.experiment.model.Layer.SeparableConv2D;
import io.github.mnistmaven.experiment.model.Padding;
import io.github.mnistmaven.experiment.model.Size;
import java.util.List;

/** The layers that convolve. */
final class Convolutions {

    private Convolutions() {}

    static Construct<Conv2D> conv2d() {
        Key<Conv2D, Integer> filters = LayerKeys.filters(Conv2D::filters);
        Key<Conv2D, Size> kernelSize = LayerKeys.kernelSize(Conv2D::kernelSize);
        Key<Conv2D, Size> strides = LayerKeys.strides(Conv2D::strides);
        Key<Conv2D, Padding> padding = LayerKeys.padding(Conv2D::padding);
        Key<Conv2D, Activation> activation = LayerKeys.activation();
        return Construct.of(
                "conv2d",
                Conv2D.class,
                "A convolution over height and width with a bias.",
                List.of(filters, kernelSize, strides, padding, activation),
                values -> new Conv2D(
                        values.get(filters),
                        values.get(kernelSize),
                        values.get(strides),
                        values.get(padding),
                        values.get(activation)));
    }

    static Construct<DepthwiseConv2D> depthwiseConv2d() {
        Key<DepthwiseConv2D, Size> kernelSize = LayerKeys.kernelSize(DepthwiseConv2D::kernelSize);
        Key<DepthwiseConv2D, Size> strides = LayerKeys.strides(DepthwiseConv2D::strides);
        Key<DepthwiseConv2D, Padding> padding = LayerKeys.padding(DepthwiseConv2D::padding);
        Key<DepthwiseConv2D, Integer> depthMultiplier = LayerKeys.depthMultiplier(DepthwiseConv2D::depthMultiplier);
        Key<DepthwiseConv2D, Activation> activation = LayerKeys.activation();
        return Construct.of(
                "depthwise_conv2d",
                DepthwiseConv2D.class,
                "A convolution of each channel by itself, with a bias.",
                List.of(kernelSize, strides, padding, depthMultiplier, activation),
                values -> new DepthwiseConv2D(
                        values.get(kernelSize),
                        values.get(strides),
                        values.get(padding),
                        values.get(depthMultiplier),
                        values.get(activation)));
    }

    static Construct<SeparableConv2D> separableConv2d() {
        Key<SeparableConv2D, Integer> filters = LayerKeys.filters(SeparableConv2D::filters);
        Key<SeparableConv2D, Size> kernelSize = LayerKeys.kernelSize(SeparableConv2D::kernelSize);
        Key<SeparableConv2D, Size> strides = LayerKeys.strides(SeparableConv2D::strides);
        Key<SeparableConv2D, Padding> padding = LayerKeys.padding(SeparableConv2D::padding);
        Key<SeparableConv2D, Integer> depthMultiplier = LayerKeys.depthMultiplier(SeparableConv2D::depthMultiplier);
        Key<SeparableConv2D, Activation> activation = LayerKeys.activation();
        return Construct.of(
                "separable_conv2d",
                SeparableConv2D.class,
                "A convolution of each channel by itself, then one of 1x1 over all channels, with a bias.",
                List.of(filters, kernelSize, strides, padding, depthMultiplier, activation),
                values -> new SeparableConv2D(
                        values.get(filters),
                        values.get(kernelSize),
                        values.get(strides),
                        values.get(padding),
                        values.get(depthMultiplier),
                        values.get(activation)));
    }
}
