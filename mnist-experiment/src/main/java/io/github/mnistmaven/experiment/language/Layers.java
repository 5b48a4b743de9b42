package io.github.mnistmaven.experiment.language;

import io.github.mnistmaven.experiment.definition.Choice;
import io.github.mnistmaven.experiment.definition.Construct;
import io.github.mnistmaven.experiment.definition.Key;
import io.github.mnistmaven.experiment.definition.NumberType;
import io.github.mnistmaven.experiment.model.Activation;
import io.github.mnistmaven.experiment.model.Layer;
import io.github.mnistmaven.experiment.model.Layer.Activated;
import io.github.mnistmaven.experiment.model.Layer.BatchNormalization;
import io.github.mnistmaven.experiment.model.Layer.Dense;
import io.github.mnistmaven.experiment.model.Layer.Dropout;
import io.github.mnistmaven.experiment.model.Layer.Flatten;
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
                    Poolings.globalAveragePooling2d(),
                    flatten(),
                    dense(),
                    dropout(),
                    batchNormalization(),
                    activation()));

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
        Key<Dense, Integer> units =
                Key.required("units", LayerKeys.WIDTH, Dense::units, "The length of the vector that leaves.");
        Key<Dense, Activation> activation = LayerKeys.activation();
        return Construct.of(
                "dense",
                Dense.class,
                "A fully connected layer with a bias.",
                List.of(units, activation),
                values -> new Dense(values.get(units), values.get(activation)));
    }

    private static Construct<Dropout> dropout() {
        Key<Dropout, Double> rate = Key.required(
                "rate", NumberType.below(0, 1), Dropout::rate, "The share of inputs set to zero while training.");
        return Construct.of(
                        "dropout",
                        Dropout.class,
                        "Sets inputs to zero at random while training, and scales up the others.",
                        List.of(rate),
                        values -> new Dropout(values.get(rate)))
                .withShorthand(rate);
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
        return Construct.of(
                "batch_normalization",
                BatchNormalization.class,
                "Normalises each channel of a batch, then scales and shifts it (Ioffe and Szegedy, 2015).",
                List.of(momentum, epsilon),
                values -> new BatchNormalization(values.get(momentum), values.get(epsilon)));
    }

    private static Construct<Activated> activation() {
        Key<Activated, Activation> activation = Key.required(
                "activation", LayerKeys.ACTIVATION, Activated::activation, "What is applied to each value.");
        return Construct.of(
                        "activation",
                        Activated.class,
                        "An activation as a layer of its own.",
                        List.of(activation),
                        values -> new Activated(values.get(activation)))
                .withShorthand(activation);
    }
}
