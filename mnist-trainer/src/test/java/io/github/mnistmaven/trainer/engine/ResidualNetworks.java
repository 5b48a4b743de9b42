package io.github.mnistmaven.trainer.engine;

import io.github.mnistmaven.experiment.model.Layer;
import io.github.mnistmaven.model.network.Activation;
import io.github.mnistmaven.model.network.Padding;
import io.github.mnistmaven.model.network.Size;
import java.util.List;

/** Networks with residual blocks in every way that matters. */
final class ResidualNetworks {
    private static final Size ONE = Size.square(1);
    private static final Size TWO = Size.square(2);
    private static final Size THREE = Size.square(3);
    private static final Layer FLATTEN = new Layer.Flatten();
    private static final Layer OUTPUT = new Layer.Dense(3, Activation.SOFTMAX);

    private ResidualNetworks() {}

    static List<TestNetwork> all() {
        return List.of(
                TestNetwork.of(
                        "residual blocks of images and of vectors",
                        new Layer.Conv2D(16, THREE, ONE, Padding.SAME, Activation.RELU),
                        new Layer.Residual(List.of(
                                new Layer.Conv2D(4, THREE, ONE, Padding.SAME, Activation.RELU),
                                new Layer.BatchNormalization(0.9, 0.01),
                                new Layer.Conv2D(16, ONE, ONE, Padding.SAME, Activation.LINEAR))),
                        new Layer.Activated(Activation.RELU),
                        new Layer.GlobalMaxPooling2D(),
                        new Layer.Residual(List.of(new Layer.Dense(16, Activation.TANH))),
                        new Layer.Dense(5, Activation.LINEAR),
                        new Layer.Residual(List.of(
                                new Layer.Dense(4, Activation.GELU),
                                new Layer.Dropout(0.25),
                                new Layer.Dense(5, Activation.SIGMOID))),
                        OUTPUT),
                TestNetwork.of(
                        "residual blocks in residual blocks, nothing to train before",
                        new Layer.Residual(List.of(
                                new Layer.Activated(Activation.TANH),
                                new Layer.Residual(List.of(
                                        new Layer.Conv2D(2, TWO, ONE, Padding.SAME, Activation.TANH),
                                        new Layer.Residual(List.of(new Layer.Dropout(0.25))))),
                                new Layer.SeparableConv2D(2, TWO, ONE, Padding.SAME, 2, Activation.LINEAR))),
                        new Layer.Residual(List.of(new Layer.Activated(Activation.SIGMOID))),
                        FLATTEN,
                        OUTPUT),
                TestNetwork.of(
                        "residual blocks of flattened images",
                        new Layer.Conv2D(2, TWO, TWO, Padding.SAME, Activation.TANH),
                        FLATTEN,
                        new Layer.Residual(List.of(new Layer.BatchNormalization(0.9, 0.01))),
                        new Layer.Residual(List.of(new Layer.Dense(24, Activation.TANH))),
                        new Layer.Residual(List.of(new Layer.BatchNormalization(0.9, 0.01))),
                        new Layer.Activated(Activation.TANH),
                        OUTPUT),
                TestNetwork.of(
                        "activations and maxima with a block's border between them",
                        new Layer.Conv2D(4, TWO, ONE, Padding.SAME, Activation.RELU),
                        new Layer.Residual(List.of(
                                new Layer.MaxPooling2D(THREE, ONE, Padding.SAME),
                                new Layer.Conv2D(4, ONE, ONE, Padding.SAME, Activation.LEAKY_RELU))),
                        new Layer.MaxPooling2D(TWO, TWO, Padding.VALID),
                        new Layer.Residual(List.of(
                                new Layer.Conv2D(4, TWO, ONE, Padding.SAME, Activation.RELU),
                                new Layer.MaxPooling2D(TWO, ONE, Padding.SAME))),
                        new Layer.GlobalAveragePooling2D(),
                        OUTPUT),
                TestNetwork.of(
                        "projection shortcuts",
                        new Layer.Conv2D(16, THREE, ONE, Padding.SAME, Activation.RELU),
                        new Layer.Residual(
                                List.of(
                                        new Layer.Conv2D(5, THREE, TWO, Padding.SAME, Activation.RELU),
                                        new Layer.BatchNormalization(0.9, 0.01),
                                        new Layer.Conv2D(17, THREE, ONE, Padding.SAME, Activation.LINEAR)),
                                List.of(
                                        Layers.unbiased(
                                                new Layer.Conv2D(17, ONE, TWO, Padding.VALID, Activation.LINEAR)),
                                        new Layer.BatchNormalization(0.9, 0.01))),
                        new Layer.Activated(Activation.TANH),
                        FLATTEN,
                        new Layer.Residual(
                                List.of(new Layer.Dense(5, Activation.TANH)),
                                List.of(new Layer.Dense(5, Activation.LINEAR))),
                        OUTPUT),
                TestNetwork.of(
                        "shortcuts without anything to train, and blocks within them",
                        new Layer.Residual(
                                List.of(
                                        new Layer.Conv2D(2, TWO, TWO, Padding.SAME, Activation.TANH),
                                        new Layer.Dropout(0.25)),
                                List.of(new Layer.MaxPooling2D(ONE, TWO, Padding.VALID))),
                        new Layer.Residual(
                                List.of(new Layer.Activated(Activation.TANH)),
                                List.of(new Layer.Residual(
                                        List.of(new Layer.Conv2D(2, ONE, ONE, Padding.SAME, Activation.TANH)),
                                        List.of(new Layer.Activated(Activation.SIGMOID))))),
                        FLATTEN,
                        OUTPUT),
                TestNetwork.of(
                        "squeeze and excitation",
                        new Layer.Conv2D(16, THREE, ONE, Padding.SAME, Activation.TANH),
                        new Layer.Residual(List.of(
                                new Layer.Conv2D(16, THREE, ONE, Padding.SAME, Activation.RELU),
                                new Layer.Multiply(List.of(
                                        new Layer.GlobalAveragePooling2D(),
                                        new Layer.Dense(4, Activation.RELU),
                                        new Layer.Dense(16, Activation.SIGMOID))))),
                        new Layer.Multiply(List.of(new Layer.GlobalMaxPooling2D())),
                        FLATTEN,
                        OUTPUT),
                TestNetwork.of(
                        "products of images and of vectors",
                        new Layer.Multiply(List.of(
                                new Layer.Conv2D(2, THREE, ONE, Padding.SAME, Activation.SIGMOID),
                                new Layer.Dropout(0.25))),
                        new Layer.Conv2D(4, TWO, TWO, Padding.SAME, Activation.TANH),
                        FLATTEN,
                        new Layer.Dense(6, Activation.TANH),
                        new Layer.Multiply(List.of(new Layer.Dense(6, Activation.SIGMOID))),
                        OUTPUT));
    }
}
