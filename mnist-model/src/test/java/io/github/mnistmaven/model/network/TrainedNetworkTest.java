package io.github.mnistmaven.model.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TrainedNetworkTest {
    private static final Shape INPUT = Shape.image(28, 28, 1);
    private static final List<TrainedLayer> LAYERS = List.of(
            new TrainedLayer.Conv2D(
                    "conv2d", 32, Size.square(3), Size.square(1), Padding.VALID, Size.square(1), Activation.RELU, true),
            new TrainedLayer.Flatten("flatten"),
            new TrainedLayer.Dense("dense", 2, Activation.SOFTMAX, false));

    @Test
    void hasTheTensorsThatKerasHas() {
        assertThat(network(LAYERS, tensors()).specs())
                .containsExactly(
                        new TensorSpec("conv2d/kernel", List.of(3, 3, 1, 32)),
                        new TensorSpec("conv2d/bias", List.of(32)),
                        new TensorSpec("dense/kernel", List.of(26 * 26 * 32, 2)));
    }

    @Test
    void refusesATensorOfAnotherShape() {
        List<Tensor> tensors = tensors();
        Tensor turned = Tensor.of(new TensorSpec("dense/kernel", List.of(2, 21632)), new float[43264]);

        assertThatThrownBy(() -> network(LAYERS, List.of(tensors.get(0), tensors.get(1), turned)))
                .isInstanceOf(InvalidNetworkException.class)
                .hasMessage("tensor dense/kernel: expected the shape (21632, 2), found (2, 21632)");
    }

    @Test
    void refusesTensorsThatAreMissingOrTooMany() {
        List<Tensor> tensors = tensors();
        Tensor another = Tensor.of(new TensorSpec("dense/bias", List.of(2)), new float[2]);

        assertThatThrownBy(() -> network(LAYERS, tensors.subList(0, 2)))
                .hasMessage("tensor dense/kernel: expected the shape (21632, 2), found no such tensor");
        assertThatThrownBy(() -> network(
                        LAYERS,
                        Stream.concat(tensors.stream(), Stream.of(another)).toList()))
                .hasMessage("no layer has dense/bias");
    }

    @Test
    void refusesLayersThatDoNotFit() {
        assertThatThrownBy(() -> network(List.of(LAYERS.get(0), LAYERS.get(2)), tensors()))
                .hasMessage("layer dense: expected a vector, found an image of 26x26x32");
        assertThatThrownBy(() -> network(LAYERS.subList(0, 2), tensors().subList(0, 2)))
                .hasMessage("expected the last layer to give one value for each of 2 classes, found 21632");
        assertThatThrownBy(() -> network(List.of(LAYERS.get(1), LAYERS.get(1)), tensors()))
                .hasMessage("two layers are called flatten");
    }

    @Test
    void randomNetworksHaveEveryLayerType() {
        List<Class<?>> found = RandomNetworks.of(200)
                .flatMap(network -> network.layers().stream())
                .<Class<?>>map(Object::getClass)
                .distinct()
                .toList();

        assertThat(found)
                .containsExactlyInAnyOrderElementsOf(types(TrainedLayer.class).toList());
    }

    private static Stream<Class<?>> types(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(TrainedNetworkTest::types)
                : Stream.of(type);
    }

    private static List<Tensor> tensors() {
        return TrainedNetwork.specs(INPUT, LAYERS).stream()
                .map(spec -> Tensor.of(spec, new float[Math.toIntExact(spec.length())]))
                .toList();
    }

    private static TrainedNetwork network(List<TrainedLayer> layers, List<Tensor> tensors) {
        return new TrainedNetwork(
                "two",
                INPUT,
                Preprocessing.UNIT,
                Optional.empty(),
                List.of("no", "yes"),
                layers,
                tensors,
                new Origin("test", Optional.empty(), Optional.empty()));
    }
}
