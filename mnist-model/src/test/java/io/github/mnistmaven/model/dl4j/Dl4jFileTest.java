package io.github.mnistmaven.model.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mnistmaven.model.flat.FlatNetwork;
import io.github.mnistmaven.model.io.JsonTree;
import io.github.mnistmaven.model.network.Activation;
import io.github.mnistmaven.model.network.InvalidNetworkException;
import io.github.mnistmaven.model.network.Origin;
import io.github.mnistmaven.model.network.Padding;
import io.github.mnistmaven.model.network.Preprocessing;
import io.github.mnistmaven.model.network.Shape;
import io.github.mnistmaven.model.network.Size;
import io.github.mnistmaven.model.network.Tensor;
import io.github.mnistmaven.model.network.TrainedLayer;
import io.github.mnistmaven.model.network.TrainedNetwork;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What DL4J makes of these files is tested where DL4J is. */
class Dl4jFileTest {
    private static final Shape INPUT = Shape.image(2, 2, 3);
    private static final Size ONE = Size.square(1);
    private static final TrainedLayer FLATTEN = new TrainedLayer.Flatten("flatten");
    private static final TrainedLayer PERMUTE = new TrainedLayer.Permute("permute", List.of(3, 1, 2));
    private static final TrainedLayer OUTPUT = new TrainedLayer.Dense("output", 2, Activation.SOFTMAX, true);

    @Test
    void saysWhatDl4jLacks() {
        assertLack(
                "layer layer_normalization: DL4J lacks layer_normalization",
                new TrainedLayer.LayerNormalization("layer_normalization", 0.1, true, true),
                FLATTEN,
                OUTPUT);
        assertLack(
                "layer inner: DL4J lacks the exact gelu; its own is up to 0.02 off",
                new TrainedLayer.Residual("block", List.of(new TrainedLayer.Activated("inner", Activation.GELU))),
                FLATTEN,
                OUTPUT);
        assertLack(
                "layer activation: DL4J lacks softmax over channels, which it takes over columns",
                new TrainedLayer.Activated("activation", Activation.SOFTMAX),
                FLATTEN,
                OUTPUT);
        assertLack(
                "layer permute: DL4J lacks permute",
                PERMUTE,
                new TrainedLayer.Activated("activation", Activation.TANH),
                FLATTEN,
                OUTPUT);
        assertLack(
                "layer output: DL4J lacks networks that do not end in softmax over 2 values, one for each class",
                FLATTEN,
                new TrainedLayer.Dense("output", 2, Activation.LINEAR, true));
        assertLack(
                "layer hard: DL4J lacks hard_sigmoid, of which it has another, 0.2 * x + 0.5",
                FLATTEN,
                new TrainedLayer.Dense("hard", 12, Activation.HARD_SIGMOID, true),
                OUTPUT);
        assertLack(
                "layer hard: DL4J lacks hard_silu",
                new TrainedLayer.Activated("hard", Activation.HARD_SILU),
                FLATTEN,
                OUTPUT);
        assertLack(
                "layer flatten: flattens pixel by pixel, and no dense layer follows whose kernel could be put in"
                        + " the order of channels",
                FLATTEN,
                new TrainedLayer.Residual("block", List.of(new TrainedLayer.Dense("dense", 12, Activation.RELU, true))),
                OUTPUT);
    }

    private static void assertLack(String message, TrainedLayer... layers) {
        TrainedNetwork network = network(layers);

        assertThat(Dl4jFile.lack(network)).contains(message);
        assertThatThrownBy(() -> Dl4jFile.write(network, OutputStream.nullOutputStream()))
                .isInstanceOf(InvalidNetworkException.class)
                .hasMessage(message);
    }

    @Test
    void aPermutedImageIsFlattenedAsItIs() {
        TrainedNetwork network = network(PERMUTE, FLATTEN, OUTPUT);

        assertThat(Dl4jFile.lack(network)).isEmpty();
        // the kernel, unit by unit, then the bias; inputs stay in their order
        assertThat(FlatNetwork.ofKeras(INPUT, network.layers()).vector(network.tensors()))
                .startsWith(0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 1, 3)
                .endsWith(0, 1);
    }

    @Test
    void whatIsFlattenedPixelByPixelIsPutInTheOrderOfChannels() {
        TrainedNetwork network = network(FLATTEN, OUTPUT);

        assertThat(FlatNetwork.ofKeras(INPUT, network.layers()).vector(network.tensors()))
                .startsWith(0, 6, 12, 18, 2, 8, 14, 20, 4, 10, 16, 22, 1, 7);
    }

    @Test
    void gammasAndBetasThatALayerHasNotAreOnesAndZeros() {
        TrainedNetwork network = network(
                new TrainedLayer.BatchNormalization("batch_normalization", 0.9, 0.1, false, false), FLATTEN, OUTPUT);

        assertThat(FlatNetwork.ofKeras(INPUT, network.layers()).vector(network.tensors()))
                .startsWith(1, 1, 1, 0, 0, 0, 0, 1, 2, 0, 1, 2);
    }

    @Test
    void noLayerIsTakenForTheInput() throws Exception {
        TrainedLayer input = new TrainedLayer.Activated("input", Activation.TANH);
        TrainedLayer copy = new TrainedLayer.Conv2D("copy", 3, ONE, ONE, Padding.SAME, ONE, Activation.RELU, true);

        String json =
                Dl4jNetwork.json(network(new TrainedLayer.Residual("block", List.of(input, copy)), FLATTEN, OUTPUT));

        assertThat(JsonTree.read(json).get("vertexInputs").keys())
                .containsExactly("copy_", "input", "copy", "block", "flatten", "output");
        assertThat(JsonTree.read(json).get("networkInputs").elements().get(0).text())
                .isEqualTo("input_");
    }

    @Test
    void equalNetworksGiveEqualBytes() throws Exception {
        ByteArrayOutputStream one = new ByteArrayOutputStream();
        ByteArrayOutputStream other = new ByteArrayOutputStream();

        Dl4jFile.write(network(FLATTEN, OUTPUT), one);
        Dl4jFile.write(network(FLATTEN, OUTPUT), other);

        assertThat(one.toByteArray()).isEqualTo(other.toByteArray());
    }

    private static TrainedNetwork network(TrainedLayer... layers) {
        return new TrainedNetwork(
                "tiny",
                INPUT,
                Preprocessing.UNIT,
                Optional.empty(),
                List.of("no", "yes"),
                List.of(layers),
                TrainedNetwork.specs(INPUT, List.of(layers)).stream()
                        .map(spec -> Tensor.of(spec, counted((int) spec.length())))
                        .toList(),
                new Origin("test", Optional.empty(), Optional.empty()));
    }

    private static float[] counted(int length) {
        float[] values = new float[length];
        IntStream.range(0, length).forEach(i -> values[i] = i);
        return values;
    }
}
