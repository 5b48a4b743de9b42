package io.github.mnistmaven.language;

import io.github.mnistmaven.experiment.model.Activation;
import io.github.mnistmaven.experiment.model.Initializer;
import io.github.mnistmaven.experiment.model.Layer;
import io.github.mnistmaven.experiment.model.Layer.Activated;
import io.github.mnistmaven.experiment.model.Layer.BatchNormalization;
import io.github.mnistmaven.experiment.model.Layer.Dense;
import io.github.mnistmaven.experiment.model.Layer.Flatten;
import io.github.mnistmaven.experiment.model.Layer.Residual;
import io.github.mnistmaven.experiment.model.Padding;
import io.github.mnistmaven.experiment.model.Regularizer;
import io.github.mnistmaven.experiment.model.Size;
import io.github.mnistmaven.language.definition.BooleanType;
import io.github.mnistmaven.language.definition.Choice;
import io.github.mnistmaven.language.definition.Construct;
import io.github.mnistmaven.language.definition.DeferredType;
import io.github.mnistmaven.language.definition.Key;
import io.github.mnistmaven.language.definition.ListType;
import io.github.mnistmaven.language.definition.NumberType;
import java.util.List;

/** All layers, and the definitions of those that take images and vectors. */
final class Layers {
    static final Choice<Layer> LAYER = new Choice<>(
            "a layer",
            List.of(
                    Convolutions.conv2d(),
                    Convolutions.depthwiseConv2d(),
                    Convolutions.separableConv2d(),
                    Poolings.maxPooling2d(),
                    Poolings.averagePooling2d(),
                    Poolings.globalMaxPooling2d(),
                    Poolings.globalAveragePooling2d(),
                    flatten(),
                    dense(),
                    Noises.dropout(),
                    Noises.spatialDropout2d(),
                    Noises.gaussianNoise(),
                    batchNormalization(),
                    activation(),
                    residual()));

    private Layers() {}

    private static Construct<Flatten> flatten() {
        return Construct.of(
                "flatten",
                Flatten.class,
                "Height, width and channels as one vector.",
                List.of(),
                values -> new Flatten());
    }

    private static Construct<Dense> dense() {
        Key<Dense, Integer> units = Key.<Dense, Integer>required(
                        "units", LayerKeys.WIDTH, Dense::units, "The length of the vector that leaves.")
                .example(100);
        Key<Dense, Activation> activation = LayerKeys.activation();
        Key<Dense, Boolean> useBias = LayerKeys.useBias();
        Key<Dense, Initializer> kernelInitializer = LayerKeys.kernelInitializer("kernel", Dense::kernelInitializer);
        Key<Dense, Initializer> biasInitializer = LayerKeys.biasInitializer();
        Key<Dense, Regularizer> kernelRegularizer = LayerKeys.regularizer("kernel", Dense::kernelRegularizer);
        Key<Dense, Regularizer> biasRegularizer = LayerKeys.biasRegularizer();
        return Construct.of(
                "dense",
                Dense.class,
                "A fully connected layer.",
                List.of(
                        units,
                        activation,
                        useBias,
                        kernelInitializer,
                        biasInitializer,
                        kernelRegularizer,
                        biasRegularizer),
                values -> new Dense(
                        values.get(units),
                        values.get(activation),
                        values.get(useBias),
                        values.get(kernelInitializer),
                        values.get(biasInitializer),
                        values.find(kernelRegularizer),
                        values.find(biasRegularizer)));
    }

    private static Construct<BatchNormalization> batchNormalization() {
        Key<BatchNormalization, Double> momentum = Key.withDefault(
                "momentum",
                NumberType.below(0, 1),
                0.99,
                BatchNormalization::momentum,
                "The share of the moving mean and variance that a step keeps.");
        Key<BatchNormalization, Double> epsilon = Key.withDefault(
                "epsilon", NumberType.above(0, 1), 0.001, BatchNormalization::epsilon, "Added to the variance.");
        Key<BatchNormalization, Boolean> center = Key.withDefault(
                "center", new BooleanType(), true, BatchNormalization::center, "Whether beta is trained; 0 if not.");
        Key<BatchNormalization, Boolean> scale = Key.withDefault(
                "scale", new BooleanType(), true, BatchNormalization::scale, "Whether gamma is trained; 1 if not.");
        Key<BatchNormalization, Initializer> betaInitializer =
                LayerKeys.vectorInitializer("beta", Initializer.ZEROS, BatchNormalization::betaInitializer);
        Key<BatchNormalization, Initializer> gammaInitializer =
                LayerKeys.vectorInitializer("gamma", Initializer.ONES, BatchNormalization::gammaInitializer);
        Key<BatchNormalization, Regularizer> betaRegularizer =
                LayerKeys.regularizer("beta", BatchNormalization::betaRegularizer);
        Key<BatchNormalization, Regularizer> gammaRegularizer =
                LayerKeys.regularizer("gamma", BatchNormalization::gammaRegularizer);
        return Construct.of(
                "batch_normalization",
                BatchNormalization.class,
                "Normalises each channel of a batch, then scales and shifts it (Ioffe and Szegedy, 2015).",
                List.of(
                        momentum,
                        epsilon,
                        center,
                        scale,
                        betaInitializer,
                        gammaInitializer,
                        betaRegularizer,
                        gammaRegularizer),
                values -> new BatchNormalization(
                        values.get(momentum),
                        values.get(epsilon),
                        values.get(center),
                        values.get(scale),
                        values.get(betaInitializer),
                        values.get(gammaInitializer),
                        values.find(betaRegularizer),
                        values.find(gammaRegularizer)));
    }

    private static Construct<Activated> activation() {
        Key<Activated, Activation> activation = Key.<Activated, Activation>required(
                        "activation", Words.ACTIVATION, Activated::activation, "What is applied to each value.")
                .example(Activation.RELU);
        return Construct.of(
                        "activation",
                        Activated.class,
                        "An activation as a layer of its own.",
                        List.of(activation),
                        values -> new Activated(values.get(activation)))
                .withShorthand(activation);
    }

    private static Construct<Residual> residual() {
        Key<Residual, List<Layer>> layers = Key.<Residual, List<Layer>>required(
                        "layers",
                        new ListType<>(new DeferredType<>(() -> LAYER), "layers", 1),
                        Residual::layers,
                        "The layers whose output is added to what enters the first of them.")
                .example(List.of(new Layer.Conv2D(32, Size.square(3), Size.square(1), Padding.SAME, Activation.RELU)));
        return Construct.of(
                        "residual",
                        Residual.class,
                        "Layers whose output is added to their input (He et al., 2015).",
                        List.of(layers),
                        values -> new Residual(values.get(layers)))
                .withShorthand(layers);
    }
}
