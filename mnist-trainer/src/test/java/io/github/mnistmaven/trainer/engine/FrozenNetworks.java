package io.github.mnistmaven.trainer.engine;

import io.github.mnistmaven.experiment.model.Layer;
import io.github.mnistmaven.model.network.Activation;
import io.github.mnistmaven.model.network.Padding;
import io.github.mnistmaven.model.network.Size;
import java.util.List;
import java.util.stream.Stream;

/** Networks with layers that are not trained: below all that are, between them, and in blocks. */
final class FrozenNetworks {
    private static final Size ONE = Size.square(1);
    private static final Size TWO = Size.square(2);
    private static final Size THREE = Size.square(3);
    private static final Layer FLATTEN = new Layer.Flatten();
    private static final Layer OUTPUT = new Layer.Dense(3, Activation.SOFTMAX);

    private FrozenNetworks() {}

    static List<TestNetwork> all() {
        return List.of(
                below("frozen layers below").with(0.01, 0.02, 0, 0.1),
                between("frozen layers between").with(0.01, 0.02, 0, 0.1),
                normalization(),
                TestNetwork.of(
                        "frozen convolutions with relu before pooling",
                        new Layer.Conv2D(16, THREE, ONE, Padding.SAME, Activation.TANH),
                        Layers.frozen(new Layer.Conv2D(16, THREE, ONE, Padding.SAME, Activation.RELU)),
                        new Layer.MaxPooling2D(TWO, TWO, Padding.VALID),
                        Layers.frozen(new Layer.LayerNormalization(0.01)),
                        FLATTEN,
                        OUTPUT),
                TestNetwork.of(
                        "frozen layers in blocks",
                        new Layer.Residual(
                                List.of(Layers.frozen(new Layer.Conv2D(2, THREE, ONE, Padding.SAME, Activation.TANH)))),
                        new Layer.Residual(List.of(
                                new Layer.Conv2D(2, THREE, ONE, Padding.SAME, Activation.TANH),
                                Layers.frozen(new Layer.Conv2D(2, TWO, ONE, Padding.SAME, Activation.GELU)))),
                        Layers.frozen(new Layer.Residual(
                                List.of(new Layer.Conv2D(2, TWO, ONE, Padding.SAME, Activation.LINEAR)))),
                        FLATTEN,
                        OUTPUT));
    }

    /** Every kind of layer with weights but batch normalization, frozen, and one layer that is trained. */
    static TestNetwork below(String name) {
        return TestNetwork.of(
                name,
                Stream.concat(convolutions().map(Layers::frozen), Stream.of(FLATTEN, OUTPUT))
                        .toArray(Layer[]::new));
    }

    /** The same with a layer that is trained before all of them. */
    static TestNetwork between(String name) {
        Layer first = new Layer.Conv2D(3, TWO, ONE, Padding.SAME, Activation.TANH);
        Layer dense = Layers.frozen(new Layer.Dense(4, Activation.TANH));
        return TestNetwork.of(
                name,
                Stream.of(Stream.of(first), convolutions().map(Layers::frozen), Stream.of(FLATTEN, dense, OUTPUT))
                        .flatMap(layers -> layers)
                        .toArray(Layer[]::new));
    }

    /** Of a few values, of many, and of vectors, before and behind a layer that is trained. */
    static TestNetwork normalization() {
        return TestNetwork.of(
                "frozen batch normalization",
                Layers.frozen(new Layer.BatchNormalization(0.75, 0.01)),
                new Layer.Conv2D(4, TWO, ONE, Padding.VALID, Activation.LINEAR),
                Layers.frozen(new Layer.BatchNormalization(0.9, 0.001)),
                new Layer.Activated(Activation.TANH),
                Layers.frozen(Layers.normalization(false, true)),
                FLATTEN,
                Layers.frozen(new Layer.BatchNormalization(0.9, 0.01)),
                new Layer.Dense(5, Activation.LINEAR),
                Layers.frozen(new Layer.BatchNormalization(0, 0.1)),
                new Layer.Activated(Activation.TANH),
                OUTPUT);
    }

    private static Stream<Layer> convolutions() {
        return Stream.of(
                Layers.penalised(new Layer.Conv2D(3, new Size(3, 2), ONE, Padding.VALID, Activation.TANH)),
                Layers.penalised(new Layer.DepthwiseConv2D(TWO, ONE, Padding.SAME, 2, Activation.TANH)),
                Layers.penalised(new Layer.SeparableConv2D(4, TWO, TWO, Padding.VALID, 2, Activation.TANH)));
    }
}
