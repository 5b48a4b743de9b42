package io.github.mnistmaven.language.layer;

import io.github.mnistmaven.experiment.model.EngineChoice;
import io.github.mnistmaven.experiment.model.Initializer;
import io.github.mnistmaven.experiment.model.Layer.Dense;
import io.github.mnistmaven.experiment.model.Regularizer;
import io.github.mnistmaven.experiment.plan.TensorKind;
import io.github.mnistmaven.language.definition.Construct;
import io.github.mnistmaven.language.definition.Key;
import io.github.mnistmaven.language.layer.Fit.DoesNotFit;
import io.github.mnistmaven.language.layer.Fit.Fits;
import io.github.mnistmaven.model.network.Activation;
import io.github.mnistmaven.model.network.Shape;
import java.util.List;
import java.util.stream.Stream;

/** A fully connected layer. */
final class DenseType extends LayerType<Dense> {

    DenseType() {
        super(definition(), EngineChoice.ONEDNN, EngineChoice.DL4J);
    }

    private static Construct<Dense> definition() {
        Key<Dense, Integer> units = Key.<Dense, Integer>required(
                        "units", LayerKeys.WIDTH, Dense::units, "The length of the vector that leaves.")
                .example(100);
        Key<Dense, Activation> activation = LayerKeys.activation();
        Key<Dense, Boolean> useBias = LayerKeys.useBias();
        Key<Dense, Initializer> kernelInitializer = LayerKeys.kernelInitializer("kernel", Dense::kernelInitializer);
        Key<Dense, Initializer> biasInitializer = LayerKeys.biasInitializer();
        Key<Dense, Regularizer> kernelRegularizer = LayerKeys.regularizer("kernel", Dense::kernelRegularizer);
        Key<Dense, Regularizer> biasRegularizer = LayerKeys.biasRegularizer();
        Key<Dense, Boolean> trainable = LayerKeys.trainable();
        return Construct.of(
                Dense.class,
                "A fully connected layer.",
                List.of(
                        units,
                        activation,
                        useBias,
                        kernelInitializer,
                        biasInitializer,
                        kernelRegularizer,
                        biasRegularizer,
                        trainable),
                values -> new Dense(
                        values.get(units),
                        values.get(activation),
                        values.get(useBias),
                        values.get(kernelInitializer),
                        values.get(biasInitializer),
                        values.find(kernelRegularizer),
                        values.find(biasRegularizer),
                        values.get(trainable)));
    }

    @Override
    public Fit fit(Dense layer, Shape input) {
        return input.isImage()
                ? new DoesNotFit("", "but a dense layer needs a vector; add '- flatten' before it")
                : new Fits(Shape.vector(layer.units()));
    }

    @Override
    public List<LayerTensor> tensors(Dense layer, Shape input) {
        LayerTensor kernel = LayerTensor.trained(
                TensorKind.KERNEL,
                layer.kernelInitializer(),
                layer.kernelRegularizer(),
                layer.units(),
                input.channels());
        return Stream.concat(Stream.of(kernel), LayerTensor.bias(layer, layer.units()))
                .toList();
    }

    @Override
    public Work work(Dense layer, Shape input, Shape output) {
        return new Work(output.values() * input.values(), output.values());
    }
}
