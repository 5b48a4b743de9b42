package io.github.mnistmaven.language.layer;

import io.github.mnistmaven.experiment.model.Initializer;
import io.github.mnistmaven.experiment.model.Layer.SeparableConv2D;
import io.github.mnistmaven.experiment.model.Regularizer;
import io.github.mnistmaven.experiment.plan.TensorKind;
import io.github.mnistmaven.language.definition.Construct;
import io.github.mnistmaven.language.definition.Key;
import io.github.mnistmaven.model.dl4j.Dl4jFlaws;
import io.github.mnistmaven.model.network.Activation;
import io.github.mnistmaven.model.network.Padding;
import io.github.mnistmaven.model.network.Shape;
import io.github.mnistmaven.model.network.Size;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A convolution of each channel by itself, then one of 1x1 over all channels. */
final class SeparableConv2DType extends ConvolutionType<SeparableConv2D> {

    SeparableConv2DType() {
        super(definition());
    }

    private static Construct<SeparableConv2D> definition() {
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
        Key<SeparableConv2D, Boolean> trainable = LayerKeys.trainable();
        return Construct.of(
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
                        biasRegularizer,
                        trainable),
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
                        values.find(biasRegularizer),
                        values.get(trainable)));
    }

    @Override
    public Fit fit(SeparableConv2D layer, Shape input) {
        return tooDeep(input, layer.depthMultiplier()).orElseGet(() -> convolve(layer, input, layer.filters()));
    }

    @Override
    public List<LayerTensor> tensors(SeparableConv2D layer, Shape input) {
        Size size = layer.kernelSize();
        LayerTensor depthwise = LayerTensor.trained(
                TensorKind.SEPARABLE_KERNEL,
                layer.depthwiseInitializer(),
                layer.depthwiseRegularizer(),
                layer.depthMultiplier(),
                input.channels(),
                size.height(),
                size.width());
        LayerTensor pointwise = LayerTensor.trained(
                TensorKind.POINTWISE_KERNEL,
                layer.pointwiseInitializer(),
                layer.pointwiseRegularizer(),
                layer.filters(),
                (int) between(input, layer.depthMultiplier()));
        return Stream.concat(LayerTensor.bias(layer, layer.filters()), Stream.of(depthwise, pointwise))
                .toList();
    }

    @Override
    public Work work(SeparableConv2D layer, Shape input, Shape output) {
        long between = between(input, layer.depthMultiplier());
        long pixels = output.values() / Math.max(1, layer.filters());
        return new Work(pixels * between * Work.window(layer) + output.values() * between, output.values());
    }

    @Override
    Optional<Lack> lackOfDl4j(SeparableConv2D layer, Shape input) {
        return Dl4jFlaws.ofSeparableConvolution(input)
                .map(single -> new Lack(single, "conv2d, which can learn whatever it can"))
                .or(() -> super.lackOfDl4j(layer, input));
    }
}
