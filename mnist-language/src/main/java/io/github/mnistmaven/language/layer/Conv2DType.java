package io.github.mnistmaven.language.layer;

import io.github.mnistmaven.experiment.model.Initializer;
import io.github.mnistmaven.experiment.model.Layer.Conv2D;
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

/** A convolution over height and width. */
final class Conv2DType extends ConvolutionType<Conv2D> {

    Conv2DType() {
        super(definition());
    }

    private static Construct<Conv2D> definition() {
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
        Key<Conv2D, Boolean> trainable = LayerKeys.trainable();
        return Construct.of(
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
                        biasRegularizer,
                        trainable),
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
                        values.find(biasRegularizer),
                        values.get(trainable)));
    }

    @Override
    public Fit fit(Conv2D layer, Shape input) {
        return convolve(layer, input, layer.filters());
    }

    @Override
    public List<LayerTensor> tensors(Conv2D layer, Shape input) {
        Size size = layer.kernelSize();
        LayerTensor kernel = LayerTensor.trained(
                TensorKind.KERNEL,
                layer.kernelInitializer(),
                layer.kernelRegularizer(),
                layer.filters(),
                input.channels(),
                size.height(),
                size.width());
        return Stream.concat(LayerTensor.bias(layer, layer.filters()), Stream.of(kernel))
                .toList();
    }

    @Override
    public Work work(Conv2D layer, Shape input, Shape output) {
        return new Work(output.values() * Work.window(layer) * input.channels(), output.values());
    }
}
