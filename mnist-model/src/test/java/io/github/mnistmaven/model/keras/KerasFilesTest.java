package io.github.mnistmaven.model.keras;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mnistmaven.model.io.JsonTree;
import io.github.mnistmaven.model.io.JsonValue;
import io.github.mnistmaven.model.network.Activation;
import io.github.mnistmaven.model.network.InvalidNetworkException;
import io.github.mnistmaven.model.network.Padding;
import io.github.mnistmaven.model.network.Size;
import io.github.mnistmaven.model.network.TrainedLayer;
import io.github.mnistmaven.model.network.TrainedNetwork;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Our files beside those that Keras has written of the same networks. */
class KerasFilesTest {

    static List<TrainedNetwork> networks() {
        return ReferenceNetworks.all().toList();
    }

    @ParameterizedTest
    @MethodSource("networks")
    void weightsAreThoseOfKeras(TrainedNetwork network) throws IOException {
        ByteArrayOutputStream weights = new ByteArrayOutputStream();
        KerasFiles.writeWeights(network, weights);

        assertThat(Hdf5Entries.of(weights.toByteArray()))
                .containsExactlyInAnyOrderEntriesOf(
                        Hdf5Entries.of(keras(network).get("model.weights.h5")));
    }

    @ParameterizedTest
    @MethodSource("networks")
    void architectureIsThatOfKeras(TrainedNetwork network) throws IOException {
        Map<String, String> ours = leaves(KerasFiles.modelJson(network));
        ours.keySet().removeIf(place -> place.startsWith(OwnFacts.KEY));
        Map<String, String> theirs = leaves(text(keras(network).get("config.json")));
        // where an object lay in memory
        theirs.keySet().removeIf(place -> place.endsWith("shared_object_id"));

        assertThat(ours).containsExactlyInAnyOrderEntriesOf(theirs);
    }

    @Test
    void oneFileHasAllThatTwoHave() throws IOException {
        TrainedNetwork network = ReferenceNetworks.sequential();
        ByteArrayOutputStream weights = new ByteArrayOutputStream();
        KerasFiles.writeWeights(network, weights);

        Map<String, byte[]> parts = parts(new ByteArrayInputStream(keras3(network)));

        assertThat(parts.keySet()).containsExactlyElementsOf(keras(network).keySet());
        assertThat(text(parts.get("config.json"))).isEqualTo(KerasFiles.modelJson(network));
        assertThat(parts.get("model.weights.h5")).isEqualTo(weights.toByteArray());
        assertThat(text(parts.get("metadata.json"))).isEqualTo("{\"keras_version\":\"3.15.1\"}");
    }

    @Test
    void equalNetworksGiveEqualBytes() throws IOException {
        assertThat(keras3(ReferenceNetworks.functional())).isEqualTo(keras3(ReferenceNetworks.functional()));
    }

    @Test
    void everyTypeOfLayerHasAForm() {
        List<Class<?>> types = new ArrayList<>();
        addTypes(TrainedLayer.class, types);

        assertThat(LayerForms.types()).containsExactlyInAnyOrderElementsOf(types);
    }

    @Test
    void saysWhichLayerKerasHasNot() {
        TrainedLayer both = new TrainedLayer.Conv2D(
                "wide", 3, Size.square(2), new Size(2, 1), Padding.SAME, new Size(1, 2), Activation.LINEAR, false);
        TrainedNetwork network = TinyNetworks.of(both);

        assertThat(KerasFiles.lack(network))
                .contains("layer wide: Keras lacks convolutions with strides of 2x1 and a dilation rate of 1x2,"
                        + " as one of them has to be 1x1");
        assertThatThrownBy(() -> KerasFiles.modelJson(network))
                .isInstanceOf(InvalidNetworkException.class)
                .hasMessage(KerasFiles.lack(network).orElseThrow());
    }

    @Test
    void theNameOfOneOfSeveralSeedsHasNoSlash() throws IOException {
        TrainedNetwork network = TinyNetworks.named("baseline/seed-7");

        JsonValue model = JsonTree.read(KerasFiles.modelJson(network));

        assertThat(model.get("config").get("name").text()).isEqualTo("baseline_seed-7");
        assertThat(model.get("mnist").get("name").text()).isEqualTo("baseline/seed-7");
    }

    @Test
    void noNameOfALayerHasASlash() {
        assertThat(KerasFiles.lack(TinyNetworks.of(
                        new TrainedLayer.Residual("block", List.of(new TrainedLayer.Dropout("block/dropout", 0.5))))))
                .contains("layer block/dropout: Keras lacks names with a slash");
    }

    private static void addTypes(Class<?> type, List<Class<?>> types) {
        if (type.isSealed()) {
            for (Class<?> permitted : type.getPermittedSubclasses()) {
                addTypes(permitted, types);
            }
        } else {
            types.add(type);
        }
    }

    private static byte[] keras3(TrainedNetwork network) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        KerasFiles.writeKeras(network, bytes);
        return bytes.toByteArray();
    }

    /** The parts of what Keras has written. */
    static Map<String, byte[]> keras(TrainedNetwork network) throws IOException {
        return parts(KerasFilesTest.class.getResourceAsStream("/keras/" + network.name() + "/model.keras"));
    }

    private static Map<String, byte[]> parts(InputStream file) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(file)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }

    private static String text(byte[] utf8) {
        return new String(utf8, StandardCharsets.UTF_8);
    }

    /** All values of a JSON text by their places. */
    private static Map<String, String> leaves(String json) throws IOException {
        Map<String, String> leaves = new TreeMap<>();
        addLeaves(JsonTree.read(json), leaves);
        return leaves;
    }

    private static void addLeaves(JsonValue value, Map<String, String> leaves) throws IOException {
        if (value.isObject() && !value.keys().isEmpty()) {
            for (String key : value.keys()) {
                addLeaves(value.get(key), leaves);
            }
        } else if (value.isArray() && !value.elements().isEmpty()) {
            for (JsonValue element : value.elements()) {
                addLeaves(element, leaves);
            }
        } else {
            leaves.put(value.place(), value.unexpected("").getMessage().replaceFirst(".*, found ", ""));
        }
    }
}
