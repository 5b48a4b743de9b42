package io.github.mnistmaven.language.layer;

import io.github.mnistmaven.experiment.model.Initializer;
import io.github.mnistmaven.experiment.model.Layer.DepthwiseConv2D;
import io.github.mnistmaven.experiment.model.Regularizer;
import io.github.mnistmaven.experiment.plan.TensorKind;
import io.github.mnistmaven.language.definition.Construct;
import io.github.mnistmaven.language.definition.Key;
import io.github.mnistmaven.model.network.Activation;
import io.github.mnistmaven.model.network.Padding;
import io.github.mnistmaven.model.network.Shape;
import io.github.mnistmaven.model.network.Size;
import java.util.List;
import java.util.stream.Stream;

/** A convolution of each channel by itself. */
final class DepthwiseConv2DType extends ConvolutionType<DepthwiseConv2D> {

    DepthwiseConv2DType() {
        super(definition());
    }

    private static Construct<DepthwiseConv2D> definition() {
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
        Key<DepthwiseConv2D, Boolean> trainable = LayerKeys.trainable();
        return Construct.of(
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
                        biasRegularizer,
                        trainable),
                values -> new DepthwiseConv2D(
                        values.get(kernelSize),
                        values.get(strides),
                        values.get(padding),
                        values.get(dilationRate),
                        values.get(depthMultiplier),
                        values.get(activation),
                        values.get(useBias),
                        values.get(depthwiseInitializer),
                        values.get(biasInitializer),
                        values.find(depthwiseRegularizer),
                        values.find(biasRegularizer),
                        values.get(trainable)));
    }

    @Override
    public Fit fit(DepthwiseConv2D layer, Shape input) {
        return tooDeep(input, layer.depthMultiplier())
                .orElseGet(() -> convolve(layer, input, (int) between(input, layer.depthMultiplier())));
    }

    @Override
    public List<LayerTensor> tensors(DepthwiseConv2D layer, Shape input) {
        Size size = layer.kernelSize();
        LayerTensor kernel = LayerTensor.trained(
                TensorKind.DEPTHWISE_KERNEL,
                layer.depthwiseInitializer(),
                layer.depthwiseRegularizer(),
                size.height(),
                size.width(),
                input.channels(),
                layer.depthMultiplier());
        int channels = (int) between(input, layer.depthMultiplier());
        return Stream.concat(LayerTensor.bias(layer, channels), Stream.of(kernel))
                .toList();
    }

    @Override
    public Work work(DepthwiseConv2D layer, Shape input, Shape output) {
        return new Work(output.values() * Work.window(layer), output.values());
    }
}
