package io.github.mnistmaven.trainer.engine;

import io.github.mnistmaven.experiment.model.EngineChoice;
import io.github.mnistmaven.experiment.model.Layer;
import io.github.mnistmaven.experiment.model.Optimizer;
import io.github.mnistmaven.model.network.Activation;
import io.github.mnistmaven.model.network.Padding;
import io.github.mnistmaven.model.network.Size;
import java.util.List;
import java.util.stream.Stream;

/** Networks that together have every layer in every way that matters; what engines are tested with. */
public final class TestNetworks {
    private static final Size ONE = Size.square(1);
    private static final Size TWO = Size.square(2);
    private static final Size THREE = Size.square(3);
    private static final Layer FLATTEN = new Layer.Flatten();
    private static final Optimizer SGD = new Optimizer.Sgd(1, 0, false);
    private static final Layer OUTPUT = new Layer.Dense(3, Activation.SOFTMAX);

    private TestNetworks() {}

    public static List<TestNetwork> all() {
        return Stream.of(plain(), ResidualNetworks.all(), FrozenNetworks.all())
                .flatMap(List::stream)
                .toList();
    }

    /** Those that {@code engine} trains. */
    public static List<TestNetwork> of(EngineChoice engine) {
        return all().stream()
                .filter(network -> network.plan(SGD).lackedBy(engine).isEmpty())
                .toList();
    }

    private static List<TestNetwork> plain() {
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
                        "softmax of what global pooling gives",
                        new Layer.Conv2D(3, THREE, ONE, Padding.VALID, Activation.TANH),
                        new Layer.GlobalAveragePooling2D(),
                        new Layer.Activated(Activation.SOFTMAX)),
                TestNetwork.of(
                        "softmax of what normalization gives",
                        FLATTEN,
                        new Layer.Dense(3, Activation.LINEAR),
                        new Layer.BatchNormalization(0.9, 0.001),
                        new Layer.Activated(Activation.SOFTMAX)),
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
                        "more activations of dense layers",
                        FLATTEN,
                        new Layer.Dense(5, Activation.SELU),
                        new Layer.Dense(5, Activation.SILU),
                        new Layer.Dense(5, Activation.RELU6),
                        new Layer.Dense(5, Activation.SILU),
                        OUTPUT),
                TestNetwork.of(
                        "hard activations",
                        new Layer.Conv2D(3, TWO, ONE, Padding.SAME, Activation.HARD_SILU),
                        new Layer.Conv2D(3, TWO, ONE, Padding.SAME, Activation.HARD_SIGMOID),
                        FLATTEN,
                        OUTPUT),
                TestNetwork.of(
                        "hard activations as layers",
                        new Layer.Conv2D(3, TWO, ONE, Padding.SAME, Activation.LINEAR),
                        new Layer.Activated(Activation.HARD_SIGMOID),
                        FLATTEN,
                        new Layer.Dense(5, Activation.LINEAR),
                        new Layer.Activated(Activation.HARD_SILU),
                        OUTPUT),
                TestNetwork.of(
                        "activations of convolutions",
                        new Layer.Conv2D(3, TWO, ONE, Padding.SAME, Activation.LEAKY_RELU),
                        new Layer.Conv2D(3, TWO, ONE, Padding.SAME, Activation.ELU),
                        new Layer.Conv2D(3, TWO, ONE, Padding.SAME, Activation.GELU),
                        FLATTEN,
                        OUTPUT),
                TestNetwork.of(
                        "more activations of convolutions",
                        new Layer.Conv2D(3, TWO, ONE, Padding.SAME, Activation.SELU),
                        new Layer.Conv2D(3, TWO, ONE, Padding.SAME, Activation.SILU),
                        new Layer.Conv2D(3, TWO, ONE, Padding.SAME, Activation.RELU6),
                        new Layer.MaxPooling2D(TWO, TWO, Padding.VALID),
                        new Layer.Activated(Activation.SILU),
                        new Layer.Activated(Activation.RELU6),
                        new Layer.Activated(Activation.SELU),
                        FLATTEN,
                        OUTPUT),
                TestNetwork.of(
                        "activations as layers",
                        new Layer.Conv2D(3, TWO, ONE, Padding.SAME, Activation.LINEAR),
                        new Layer.Activated(Activation.RELU),
                        new Layer.Conv2D(3, TWO, ONE, Padding.VALID, Activation.LINEAR),
                        new Layer.Activated(Activation.LEAKY_RELU),
                        new Layer.Activated(Activation.SIGMOID),
                        new Layer.Conv2D(3, TWO, ONE, Padding.VALID, Activation.LINEAR),
                        new Layer.LeakyRelu(0.3),
                        FLATTEN,
                        new Layer.Dense(5, Activation.LINEAR),
                        new Layer.LeakyRelu(0.75),
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
                TestNetwork.of(
                        "global max pooling, of values and of what relu leaves of them",
                        new Layer.Conv2D(5, THREE, ONE, Padding.VALID, Activation.TANH),
                        new Layer.Residual(List.of(new Layer.Conv2D(5, THREE, ONE, Padding.SAME, Activation.RELU))),
                        new Layer.GlobalMaxPooling2D(),
                        OUTPUT),
                TestNetwork.of(
                        "leaky relu before global max pooling",
                        new Layer.Conv2D(16, THREE, ONE, Padding.SAME, Activation.TANH),
                        new Layer.Conv2D(17, TWO, ONE, Padding.SAME, Activation.LEAKY_RELU),
                        new Layer.GlobalMaxPooling2D(),
                        OUTPUT),
                TestNetwork.of(
                        "relu before global max pooling",
                        new Layer.Conv2D(5, THREE, ONE, Padding.VALID, Activation.RELU),
                        new Layer.GlobalMaxPooling2D(),
                        OUTPUT),
                TestNetwork.of(
                        "noise, dropout of channels",
                        new Layer.GaussianNoise(0.25),
                        new Layer.Conv2D(16, THREE, ONE, Padding.VALID, Activation.TANH),
                        new Layer.SpatialDropout2D(0.25),
                        new Layer.Conv2D(5, TWO, ONE, Padding.SAME, Activation.TANH),
                        new Layer.GaussianNoise(0.5),
                        new Layer.SpatialDropout2D(0.5),
                        FLATTEN,
                        new Layer.GaussianNoise(0.125),
                        new Layer.Dense(5, Activation.TANH),
                        new Layer.GaussianNoise(0.5),
                        OUTPUT),
                TestNetwork.of(
                        "dilated kernels",
                        Layers.dilated(new Layer.Conv2D(3, new Size(3, 2), ONE, Padding.VALID, Activation.TANH), 2, 1),
                        Layers.dilated(new Layer.Conv2D(16, TWO, ONE, Padding.SAME, Activation.RELU), 1, 3),
                        FLATTEN,
                        OUTPUT),
                TestNetwork.of(
                        "dilated kernels of channels by themselves",
                        Layers.dilated(
                                new Layer.DepthwiseConv2D(new Size(2, 3), ONE, Padding.SAME, 2, Activation.TANH), 3, 2),
                        Layers.dilated(new Layer.SeparableConv2D(3, TWO, ONE, Padding.VALID, 2, Activation.TANH), 2, 3),
                        FLATTEN,
                        OUTPUT),
                TestNetwork.of(
                        "no biases",
                        Layers.unbiased(new Layer.Conv2D(3, TWO, ONE, Padding.VALID, Activation.TANH)),
                        Layers.unbiased(new Layer.DepthwiseConv2D(TWO, ONE, Padding.SAME, 2, Activation.GELU)),
                        Layers.unbiased(new Layer.SeparableConv2D(4, TWO, TWO, Padding.SAME, 1, Activation.RELU)),
                        FLATTEN,
                        Layers.unbiased(new Layer.Dense(5, Activation.TANH)),
                        Layers.unbiased(new Layer.Dense(4, Activation.GELU)),
                        Layers.unbiased(new Layer.Dense(3, Activation.SOFTMAX))),
                TestNetwork.of(
                        "batch normalization without center or scale",
                        Layers.normalization(false, true),
                        new Layer.Conv2D(4, TWO, ONE, Padding.VALID, Activation.TANH),
                        Layers.normalization(true, false),
                        FLATTEN,
                        Layers.normalization(false, false),
                        new Layer.Dense(5, Activation.TANH),
                        Layers.normalization(false, false),
                        OUTPUT),
                TestNetwork.of(
                        "layer normalization of images and vectors",
                        new Layer.LayerNormalization(0.01),
                        new Layer.Conv2D(16, TWO, ONE, Padding.VALID, Activation.RELU),
                        new Layer.LayerNormalization(0.001),
                        new Layer.MaxPooling2D(TWO, TWO, Padding.VALID),
                        new Layer.Residual(List.of(
                                new Layer.LayerNormalization(0.1),
                                new Layer.Conv2D(16, THREE, ONE, Padding.SAME, Activation.TANH))),
                        FLATTEN,
                        new Layer.LayerNormalization(0.001),
                        new Layer.Dense(5, Activation.LINEAR),
                        new Layer.LayerNormalization(0.01),
                        new Layer.Activated(Activation.TANH),
                        OUTPUT),
                TestNetwork.of(
                        "layer normalization without center or scale",
                        Layers.layerNormalization(false, true),
                        new Layer.Conv2D(4, TWO, ONE, Padding.VALID, Activation.TANH),
                        Layers.layerNormalization(true, false),
                        new Layer.GlobalAveragePooling2D(),
                        Layers.layerNormalization(false, false),
                        new Layer.Dense(3, Activation.LINEAR),
                        Layers.layerNormalization(false, false),
                        new Layer.Activated(Activation.SOFTMAX)),
                TestNetwork.of(
                                "layer normalization with penalties",
                                new Layer.Conv2D(3, TWO, ONE, Padding.SAME, Activation.TANH),
                                Layers.penalised(new Layer.LayerNormalization(0.001)),
                                FLATTEN,
                                OUTPUT)
                        .with(0.01, 0.02, 0, 0.1),
                TestNetwork.of(
                        "group normalization of images and vectors",
                        new Layer.GroupNormalization(1, 0.01),
                        new Layer.Conv2D(16, TWO, ONE, Padding.VALID, Activation.RELU),
                        new Layer.GroupNormalization(4, 0.001),
                        new Layer.Residual(List.of(
                                new Layer.GroupNormalization(16, 0.1),
                                new Layer.Conv2D(16, THREE, ONE, Padding.SAME, Activation.TANH))),
                        new Layer.MaxPooling2D(TWO, TWO, Padding.VALID),
                        FLATTEN,
                        new Layer.GroupNormalization(3, 0.001),
                        new Layer.Dense(6, Activation.LINEAR),
                        new Layer.GroupNormalization(2, 0.01),
                        OUTPUT),
                TestNetwork.of(
                                "group normalization without center or scale, with penalties",
                                Layers.groupNormalization(1, false, true),
                                new Layer.Conv2D(6, TWO, ONE, Padding.VALID, Activation.TANH),
                                Layers.groupNormalization(3, true, false),
                                new Layer.Conv2D(4, TWO, ONE, Padding.SAME, Activation.TANH),
                                Layers.penalised(new Layer.GroupNormalization(2, 0.001)),
                                Layers.groupNormalization(2, false, false),
                                FLATTEN,
                                OUTPUT)
                        .with(0.01, 0.02, 0, 0.1),
                everyParameter("penalties and smoothed labels").with(0.01, 0.02, 0, 0.1),
                everyPenalty("penalties of their own").with(0.01, 0.02, 0, 0.1));
    }

    /** A network with a penalty of its own on every kind of parameters, but for some that have those of the plan. */
    public static TestNetwork everyPenalty(String name) {
        return TestNetwork.of(
                name,
                Layers.penalised(new Layer.Conv2D(3, new Size(3, 2), ONE, Padding.VALID, Activation.TANH)),
                Layers.penalised(new Layer.BatchNormalization(0.9, 0.001)),
                Layers.penalised(new Layer.DepthwiseConv2D(TWO, ONE, Padding.SAME, 2, Activation.TANH)),
                Layers.penalised(new Layer.SeparableConv2D(4, TWO, TWO, Padding.VALID, 2, Activation.TANH)),
                FLATTEN,
                Layers.penalised(new Layer.Dense(4, Activation.TANH)),
                OUTPUT);
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
