package io.github.mnistmaven.model.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mnistmaven.model.network.Activation;
import io.github.mnistmaven.model.network.InvalidNetworkException;
import io.github.mnistmaven.model.network.Origin;
import io.github.mnistmaven.model.network.Preprocessing;
import io.github.mnistmaven.model.network.RandomNetworks;
import io.github.mnistmaven.model.network.Shape;
import io.github.mnistmaven.model.network.Tensor;
import io.github.mnistmaven.model.network.TrainedLayer;
import io.github.mnistmaven.model.network.TrainedNetwork;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.FloatBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What ONNX Runtime makes of these files is tested where engines are. */
class OnnxFileTest {
    private static final Shape PIXEL = Shape.image(1, 1, 1);

    @Test
    void everyLayerTypeHasNodes() {
        List<Class<?>> types = RandomNetworks.of(200)
                .flatMap(network -> network.layers().stream())
                .<Class<?>>map(Object::getClass)
                .distinct()
                .toList();

        assertThat(new LayerNodes(
                                network(List.of(new TrainedLayer.Flatten("flatten")), Preprocessing.UNIT),
                                new Graph(Set.of()))
                        .types())
                .containsExactlyInAnyOrderElementsOf(types);
    }

    @Test
    void equalNetworksGiveEqualBytes() throws IOException {
        List<TrainedNetwork> once = RandomNetworks.of(20).toList();
        List<TrainedNetwork> again = RandomNetworks.of(20).toList();

        for (int i = 0; i < once.size(); i++) {
            assertThat(bytes(once.get(i), OnnxOptions.DEFAULT)).isEqualTo(bytes(again.get(i), OnnxOptions.DEFAULT));
        }
    }

    /** Layers of files may be called anything. */
    @Test
    void valuesHaveNamesOfTheirOwn() {
        Graph graph = new Graph(Set.of("input"));

        assertThat(graph.tensor("a/Relu", List.of(), FloatBuffer.allocate(1))).isEqualTo("a/Relu");
        assertThat(graph.node("a", "Relu", List.of("input"))).isEqualTo("a/Relu_1");
        assertThat(graph.node("a", "Relu", List.of("input"))).isEqualTo("a/Relu_2");
        assertThat(graph.tensor("input", List.of(), FloatBuffer.allocate(1))).isEqualTo("input_1");
    }

    @Test
    void saysWhatItIsAndWhereItComesFrom() throws IOException {
        TrainedNetwork network = network(List.of(new TrainedLayer.Flatten("flatten")), new Preprocessing(2, -1));

        assertThat(text(network, OnnxOptions.DEFAULT))
                .contains(
                        "pixels from 0 to 255, times 2.0 plus -1.0",
                        entry("classes", "[\"Größe\"]"),
                        entry("data_fingerprint", "d".repeat(64)),
                        entry("digest", "a".repeat(64)),
                        entry("name", "some"),
                        entry("pixel_offset", "-1.0"),
                        entry("pixel_scale", "2.0"),
                        entry("preprocessing", "outside"),
                        entry("producer", "trainer 1.0"),
                        "\u0012\u0007trainer\u001a\u00031.0")
                .doesNotContain("Cast");
        assertThat(text(network, new OnnxOptions(true)))
                .contains("Cast", "pixels from 0 to 255", entry("preprocessing", "inside"));
    }

    /** 130 kernels of 16 MiB, all of them the same ones in memory. */
    @Test
    void refusesMoreThanAMessageMayTake() {
        int width = 2048;
        FloatBuffer values = FloatBuffer.allocate(width * width);
        List<TrainedLayer> layers = new ArrayList<>(List.of(new TrainedLayer.Flatten("flatten")));
        IntStream.range(0, 130)
                .forEach(i -> layers.add(new TrainedLayer.Dense("dense_" + i, width, Activation.RELU, false)));
        Shape input = Shape.image(1, width, 1);
        TrainedNetwork network = new TrainedNetwork(
                "large",
                input,
                Preprocessing.UNIT,
                Optional.empty(),
                IntStream.range(0, width).mapToObj(String::valueOf).toList(),
                layers,
                TrainedNetwork.specs(input, layers).stream()
                        .map(spec -> new Tensor(spec.name(), spec.shape(), values))
                        .toList(),
                new Origin("test", Optional.empty(), Optional.empty()));

        assertThat(OnnxFile.lack(network)).isPresent();
        assertThatThrownBy(() -> OnnxFile.write(network, OnnxOptions.DEFAULT, OutputStream.nullOutputStream()))
                .isInstanceOf(InvalidNetworkException.class)
                .hasMessageMatching("files of more than 2147483647 bytes; this network would take 21810\\d{5}");
    }

    private static TrainedNetwork network(List<TrainedLayer> layers, Preprocessing preprocessing) {
        return new TrainedNetwork(
                "some",
                PIXEL,
                preprocessing,
                Optional.empty(),
                List.of("Größe"),
                layers,
                List.of(),
                new Origin("trainer 1.0", Optional.of("a".repeat(64)), Optional.of("d".repeat(64))));
    }

    /** A key and a value, each with its field and its length. */
    private static String entry(String key, String value) {
        int length = value.getBytes(StandardCharsets.UTF_8).length;
        return "\n" + (char) key.length() + key + "\u0012" + (char) length + value;
    }

    private static String text(TrainedNetwork network, OnnxOptions options) throws IOException {
        return new String(bytes(network, options), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(TrainedNetwork network, OnnxOptions options) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        OnnxFile.write(network, options, bytes);
        return bytes.toByteArray();
    }
}
