package io.github.mnistmaven.language;

import io.github.mnistmaven.experiment.model.Activation;
import io.github.mnistmaven.experiment.model.Initializer;
import io.github.mnistmaven.experiment.model.Layer;
import io.github.mnistmaven.experiment.model.Layer.Conv2D;
import io.github.mnistmaven.experiment.model.Layer.DepthwiseConv2D;
import io.github.mnistmaven.experiment.model.Layer.SeparableConv2D;
import io.github.mnistmaven.experiment.model.Padding;
import io.github.mnistmaven.experiment.model.Regularizer;
import io.github.mnistmaven.experiment.model.Size;
import io.github.mnistmaven.language.definition.Construct;
import io.github.mnistmaven.language.definition.Key;
import java.util.List;
import java.util.Optional;

/** The layers that convolve. */
final class Convolutions {

    private Convolutions() {}

    static Construct<Conv2D> conv2d() {
        Key<Conv2D, Integer> filters = LayerKeys.filters(Conv2D::filters);
        Key<Conv2D, Size> kernelSize = LayerKeys.kernelSize(Conv2D::kernelSize);
        Key<Conv2D, Size> strides = LayerKeys.strides(Conv2D::strides);
        Key<Conv2D, Padding> padding = LayerKeys.padding(Conv2D::padding);
        Key<Conv2D, Size> dilationRate = LayerKeys.dilationRate();
        Key<Conv2D, Activation> activation = LayerKeys.activation();
        Key<Conv2D, Boolean> useBias = LayerKeys.useBias();
        Key<Conv2D, Initializer> kernelInitializer = LayerKeys.kernelInitializer("kernel", Conv2D::kernelInitializer);
        Key<Conv2D, Initializer> biasInitializer = LayerKeys.biasInitializer();
        Key<Conv2D, Regularizer> kernelRegularizer = LayerKeys.regularizer("kernel", Conv2D::kernelRegularizer);
        Key<Conv2D, Regularizer> biasRegularizer = LayerKeys.biasRegularizer();
        return Construct.of(
                        "conv2d",
                        Conv2D.class,
                        "A convolution over height and width.",
                        List.of(
                                filters,
                                kernelSize,
                                strides,
                                padding,
                                dilationRate,
                                activation,
                                useBias,
                                kernelInitializer,
                                biasInitializer,
                                kernelRegularizer,
                                biasRegularizer),
                        values -> new Conv2D(
                                values.get(filters),
                                values.get(kernelSize),
                                values.get(strides),
                                values.get(padding),
                                values.get(dilationRate),
                                values.get(activation),
                                values.get(useBias),
                                values.get(kernelInitializer),
                                values.get(biasInitializer),
                                values.find(kernelRegularizer),
                                values.find(biasRegularizer)))
                .withRule(Convolutions::stridesOrDilation);
    }

    static Construct<DepthwiseConv2D> depthwiseConv2d() {
        Key<DepthwiseConv2D, Size> kernelSize = LayerKeys.kernelSize(DepthwiseConv2D::kernelSize);
        Key<DepthwiseConv2D, Size> strides = LayerKeys.strides(DepthwiseConv2D::strides);
        Key<DepthwiseConv2D, Padding> padding = LayerKeys.padding(DepthwiseConv2D::padding);
        Key<DepthwiseConv2D, Integer> depthMultiplier = LayerKeys.depthMultiplier(DepthwiseConv2D::depthMultiplier);
        Key<DepthwiseConv2D, Size> dilationRate = LayerKeys.dilationRate();
        Key<DepthwiseConv2D, Activation> activation = LayerKeys.activation();
        Key<DepthwiseConv2D, Boolean> useBias = LayerKeys.useBias();
        Key<DepthwiseConv2D, Initializer> depthwiseInitializer =
                LayerKeys.kernelInitializer("depthwise", DepthwiseConv2D::depthwiseInitializer);
        Key<DepthwiseConv2D, Initializer> biasInitializer = LayerKeys.biasInitializer();
        Key<DepthwiseConv2D, Regularizer> depthwiseRegularizer =
                LayerKeys.regularizer("depthwise", DepthwiseConv2D::depthwiseRegularizer);
        Key<DepthwiseConv2D, Regularizer> biasRegularizer = LayerKeys.biasRegularizer();
        return Construct.of(
                        "depthwise_conv2d",
                        DepthwiseConv2D.class,
                        "A convolution of each channel by itself.",
                        List.of(
                                kernelSize,
                                strides,
                                padding,
                                depthMultiplier,
                                dilationRate,
                                activation,
                                useBias,
                                depthwiseInitializer,
                                biasInitializer,
                                depthwiseRegularizer,
                                biasRegularizer),
                        values -> new DepthwiseConv2D(
                                values.get(kernelSize),
                                values.get(strides),
                                values.get(padding),
                                values.get(depthMultiplier),
                                values.get(dilationRate),
                                values.get(activation),
                                values.get(useBias),
                                values.get(depthwiseInitializer),
                                values.get(biasInitializer),
                                values.find(depthwiseRegularizer),
                                values.find(biasRegularizer)))
                .withRule(Convolutions::stridesOrDilation);
    }

    static Construct<SeparableConv2D> separableConv2d() {
        Key<SeparableConv2D, Integer> filters = LayerKeys.filters(SeparableConv2D::filters);
        Key<SeparableConv2D, Size> kernelSize = LayerKeys.kernelSize(SeparableConv2D::kernelSize);
        Key<SeparableConv2D, Size> strides = LayerKeys.strides(SeparableConv2D::strides);
        Key<SeparableConv2D, Padding> padding = LayerKeys.padding(SeparableConv2D::padding);
        Key<SeparableConv2D, Integer> depthMultiplier = LayerKeys.depthMultiplier(SeparableConv2D::depthMultiplier);
        Key<SeparableConv2D, Size> dilationRate = LayerKeys.dilationRate();
        Key<SeparableConv2D, Activation> activation = LayerKeys.activation();
        Key<SeparableConv2D, Boolean> useBias = LayerKeys.useBias();
        Key<SeparableConv2D, Initializer> depthwiseInitializer =
                LayerKeys.kernelInitializer("depthwise", SeparableConv2D::depthwiseInitializer);
        Key<SeparableConv2D, Initializer> pointwiseInitializer =
                LayerKeys.kernelInitializer("pointwise", SeparableConv2D::pointwiseInitializer);
        Key<SeparableConv2D, Initializer> biasInitializer = LayerKeys.biasInitializer();
        Key<SeparableConv2D, Regularizer> depthwiseRegularizer =
                LayerKeys.regularizer("depthwise", SeparableConv2D::depthwiseRegularizer);
        Key<SeparableConv2D, Regularizer> pointwiseRegularizer =
                LayerKeys.regularizer("pointwise", SeparableConv2D::pointwiseRegularizer);
        Key<SeparableConv2D, Regularizer> biasRegularizer = LayerKeys.biasRegularizer();
        return Construct.of(
                        "separable_conv2d",
                        SeparableConv2D.class,
                        "A convolution of each channel by itself, then one of 1x1 over all channels.",
                        List.of(
                                filters,
                                kernelSize,
                                strides,
                                padding,
                                dilationRate,
                                depthMultiplier,
                                activation,
                                useBias,
                                depthwiseInitializer,
                                pointwiseInitializer,
                                biasInitializer,
                                depthwiseRegularizer,
                                pointwiseRegularizer,
                                biasRegularizer),
                        values -> new SeparableConv2D(
                                values.get(filters),
                                values.get(kernelSize),
                                values.get(strides),
                                values.get(padding),
                                values.get(dilationRate),
                                values.get(depthMultiplier),
                                values.get(activation),
                                values.get(useBias),
                                values.get(depthwiseInitializer),
                                values.get(pointwiseInitializer),
                                values.get(biasInitializer),
                                values.find(depthwiseRegularizer),
                                values.find(pointwiseRegularizer),
                                values.find(biasRegularizer)))
                .withRule(Convolutions::stridesOrDilation);
    }

    private static Optional<String> stridesOrDilation(Layer.Windowed layer) {
        Size one = Size.square(1);
        return layer.strides().equals(one) || layer.dilationRate().equals(one)
                ? Optional.empty()
                : Optional.of("can't have both strides and dilation_rate above 1, found strides " + layer.strides()
                        + " and dilation_rate " + layer.dilationRate());
    }
}
