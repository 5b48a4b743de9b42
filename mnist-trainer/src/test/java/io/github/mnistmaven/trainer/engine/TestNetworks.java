package io.github.mnistmaven.trainer.engine;

import io.github.mnistmaven.experiment.model.Activation;
import io.github.mnistmaven.experiment.model.Layer;
import io.github.mnistmaven.experiment.model.Padding;
import io.github.mnistmaven.experiment.model.Size;
import java.util.List;

/** Networks that together have every layer in every way that matters; what engines are tested with. */
public final class TestNetworks {
    private static final Size ONE = Size.square(1);
    private static final Size TWO = Size.square(2);
    private static final Size THREE = Size.square(3);
    private static final Layer FLATTEN = new Layer.Flatten();
    private static final Layer OUTPUT = new Layer.Dense(3, Activation.SOFTMAX);

    private TestNetworks() {}

    public static List<TestNetwork> all() {
        return List.of(
                TestNetwork.of("dense alone", FLATTEN, OUTPUT),
                TestNetwork.of(
                        "valid convolution, max pooling",
                        new Layer.Conv2D(3, new Size(3, 2), ONE, Padding.VALID, Activation.RELU),
                        new Layer.MaxPooling2D(TWO, TWO, Padding.VALID),
                        FLATTEN,
                        new Layer.Dense(4, Activation.RELU),
                        OUTPUT),
                TestNetwork.of(
                        "same padding, even windows, strides",
                        new Layer.Conv2D(3, new Size(2, 4), new Size(2, 1), Padding.SAME, Activation.LINEAR),
                        new Layer.MaxPooling2D(TWO, TWO, Padding.SAME),
                        FLATTEN,
                        OUTPUT),
                TestNetwork.of(
                        "strides longer than windows",
                        new Layer.Conv2D(3, TWO, new Size(3, 2), Padding.VALID, Activation.TANH),
                        new Layer.MaxPooling2D(ONE, TWO, Padding.VALID),
                        FLATTEN,
                        OUTPUT),
                TestNetwork.of(
                        "same padding, windows that miss the ends",
                        new Layer.Conv2D(3, ONE, TWO, Padding.SAME, Activation.TANH),
                        new Layer.MaxPooling2D(ONE, TWO, Padding.SAME),
                        FLATTEN,
                        OUTPUT),
                TestNetwork.of(
                        "a window of the whole image",
                        new Layer.Conv2D(3, new Size(7, 6), ONE, Padding.VALID, Activation.LINEAR),
                        FLATTEN,
                        new Layer.Activated(Activation.SOFTMAX)),
                TestNetwork.of(
                        "one channel, one column of windows, strides across",
                        new Layer.Conv2D(1, THREE, ONE, Padding.SAME, Activation.LINEAR),
                        new Layer.Conv2D(3, new Size(2, 4), new Size(1, 3), Padding.VALID, Activation.TANH),
                        FLATTEN,
                        OUTPUT),
                TestNetwork.of(
                        "two convolutions, overlapping windows",
                        new Layer.Conv2D(2, THREE, ONE, Padding.SAME, Activation.TANH),
                        new Layer.MaxPooling2D(THREE, new Size(1, 2), Padding.SAME),
                        new Layer.Conv2D(3, TWO, ONE, Padding.VALID, Activation.SIGMOID),
                        FLATTEN,
                        OUTPUT),
                TestNetwork.of(
                        "more filters than a vector register holds",
                        new Layer.Conv2D(17, THREE, ONE, Padding.SAME, Activation.RELU),
                        new Layer.Conv2D(19, ONE, ONE, Padding.SAME, Activation.RELU),
                        new Layer.MaxPooling2D(TWO, TWO, Padding.VALID),
                        FLATTEN,
                        new Layer.Dense(33, Activation.RELU),
                        OUTPUT),
                TestNetwork.of(
                        "blocks of channels, dense layer after pooling",
                        new Layer.Conv2D(16, THREE, ONE, Padding.SAME, Activation.RELU),
                        new Layer.Conv2D(32, THREE, ONE, Padding.SAME, Activation.RELU),
                        new Layer.MaxPooling2D(TWO, TWO, Padding.VALID),
                        FLATTEN,
                        new Layer.Dropout(0.25),
                        new Layer.Dense(16, Activation.RELU),
                        OUTPUT),
                TestNetwork.of(
                        "blocks of channels, batch normalization after flattening",
                        new Layer.Conv2D(16, THREE, ONE, Padding.SAME, Activation.RELU),
                        new Layer.MaxPooling2D(TWO, TWO, Padding.VALID),
                        FLATTEN,
                        new Layer.BatchNormalization(0.9, 0.001),
                        new Layer.Dropout(0.25),
                        OUTPUT),
                TestNetwork.of(
                        "average pooling",
                        new Layer.AveragePooling2D(new Size(2, 3), ONE, Padding.VALID),
                        new Layer.Conv2D(3, TWO, ONE, Padding.SAME, Activation.TANH),
                        new Layer.AveragePooling2D(TWO, TWO, Padding.VALID),
                        FLATTEN,
                        OUTPUT),
                TestNetwork.of(
                        "average pooling, same padding",
                        new Layer.Conv2D(3, TWO, ONE, Padding.SAME, Activation.TANH),
                        new Layer.AveragePooling2D(THREE, TWO, Padding.SAME),
                        FLATTEN,
                        OUTPUT),
                TestNetwork.of(
                        "global average pooling",
                        new Layer.Conv2D(5, THREE, ONE, Padding.VALID, Activation.RELU),
                        new Layer.GlobalAveragePooling2D(),
                        OUTPUT),
                TestNetwork.of(
                        "dropout of images and vectors",
                        new Layer.Dropout(0.25),
                        new Layer.Conv2D(3, THREE, ONE, Padding.VALID, Activation.RELU),
                        new Layer.Dropout(0.5),
                        FLATTEN,
                        new Layer.Dropout(0.25),
                        new Layer.Dense(5, Activation.TANH),
                        new Layer.Dropout(0.4),
                        OUTPUT),
                TestNetwork.of(
                        "activations of dense layers",
                        FLATTEN,
                        new Layer.Dense(5, Activation.SIGMOID),
                        new Layer.Dense(5, Activation.LINEAR),
                        new Layer.Dense(5, Activation.LEAKY_RELU),
                        new Layer.Dense(5, Activation.ELU),
                        new Layer.Dense(5, Activation.GELU),
                        new Layer.Dense(5, Activation.TANH),
                        OUTPUT),
                TestNetwork.of(
                        "activations of convolutions",
                        new Layer.Conv2D(3, TWO, ONE, Padding.SAME, Activation.LEAKY_RELU),
                        new Layer.Conv2D(3, TWO, ONE, Padding.SAME, Activation.ELU),
                        new Layer.Conv2D(3, TWO, ONE, Padding.SAME, Activation.GELU),
                        FLATTEN,
                        OUTPUT),
                TestNetwork.of(
                        "activations as layers",
                        new Layer.Conv2D(3, TWO, ONE, Padding.SAME, Activation.LINEAR),
                        new Layer.Activated(Activation.RELU),
                        new Layer.Conv2D(3, TWO, ONE, Padding.VALID, Activation.LINEAR),
                        new Layer.Activated(Activation.LEAKY_RELU),
                        new Layer.Activated(Activation.SIGMOID),
                        FLATTEN,
                        new Layer.Dense(5, Activation.LINEAR),
                        new Layer.Activated(Activation.ELU),
                        new Layer.Activated(Activation.GELU),
                        new Layer.Activated(Activation.TANH),
                        new Layer.Activated(Activation.LINEAR),
                        new Layer.Dense(3, Activation.LINEAR),
                        new Layer.Activated(Activation.SOFTMAX)),
                TestNetwork.of(
                        "batch normalization of images and vectors",
                        new Layer.BatchNormalization(0.75, 0.01),
                        new Layer.Conv2D(4, TWO, ONE, Padding.VALID, Activation.LINEAR),
                        new Layer.BatchNormalization(0.99, 0.001),
                        new Layer.Activated(Activation.RELU),
                        FLATTEN,
                        new Layer.BatchNormalization(0.9, 0.001),
                        new Layer.Dense(5, Activation.LINEAR),
                        new Layer.BatchNormalization(0, 0.1),
                        new Layer.Activated(Activation.TANH),
                        OUTPUT),
                TestNetwork.of(
                        "batch normalization before softmax",
                        new Layer.Conv2D(3, TWO, ONE, Padding.SAME, Activation.LINEAR),
                        new Layer.BatchNormalization(0.5, 0.001),
                        new Layer.Activated(Activation.RELU),
                        new Layer.GlobalAveragePooling2D(),
                        new Layer.BatchNormalization(0.5, 0.001),
                        new Layer.Activated(Activation.SOFTMAX)),
                TestNetwork.of(
                        "depthwise convolution",
                        new Layer.DepthwiseConv2D(new Size(3, 2), ONE, Padding.VALID, 3, Activation.RELU),
                        new Layer.DepthwiseConv2D(TWO, new Size(1, 2), Padding.SAME, 1, Activation.TANH),
                        FLATTEN,
                        OUTPUT),
                TestNetwork.of(
                        "separable convolution",
                        new Layer.SeparableConv2D(3, new Size(2, 3), ONE, Padding.VALID, 2, Activation.RELU),
                        new Layer.SeparableConv2D(4, THREE, TWO, Padding.SAME, 1, Activation.TANH),
                        FLATTEN,
                        OUTPUT),
                everyParameter("penalties and smoothed labels").with(0.01, 0.02, 0, 0.1));
    }

    /** A network with every kind of parameters, to be trained in some way or other. */
    public static TestNetwork everyParameter(String name) {
        return TestNetwork.of(
                name,
                new Layer.Conv2D(3, new Size(3, 2), ONE, Padding.VALID, Activation.TANH),
                new Layer.BatchNormalization(0.9, 0.001),
                new Layer.DepthwiseConv2D(TWO, ONE, Padding.SAME, 2, Activation.TANH),
                new Layer.SeparableConv2D(4, TWO, TWO, Padding.VALID, 2, Activation.TANH),
                FLATTEN,
                new Layer.Dense(4, Activation.TANH),
                OUTPUT);
    }
}
