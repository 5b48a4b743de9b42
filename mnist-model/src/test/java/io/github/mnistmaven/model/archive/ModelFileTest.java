package io.github.mnistmaven.model.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.mnistmaven.model.io.MemoryBudget;
import io.github.mnistmaven.model.io.ModelFormatException;
import io.github.mnistmaven.model.network.Confidence;
import io.github.mnistmaven.model.network.Fit;
import io.github.mnistmaven.model.network.InputStatistics;
import io.github.mnistmaven.model.network.Origin;
import io.github.mnistmaven.model.network.Preparation;
import io.github.mnistmaven.model.network.Preprocessing;
import io.github.mnistmaven.model.network.RandomNetworks;
import io.github.mnistmaven.model.network.Spread;
import io.github.mnistmaven.model.network.Tensor;
import io.github.mnistmaven.model.network.TrainedNetwork;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelFileTest {
    private static final MemoryBudget BUDGET = new MemoryBudget(1 << 20);
    private static final String ZEROS = "0".repeat(64);

    private static final TrainedNetwork NETWORK = with(
            RandomNetworks.of(1).findFirst().orElseThrow(),
            Optional.of(new InputStatistics(
                    new Spread(0.1, 0.2), new Spread(0, 0), new Spread(0.5, 1e-9), new Spread(1, 2))),
            new Origin("mnist-maven-plugin 1", Optional.of("digest"), Optional.of("data")));

    @Test
    void readsWhatItWrote() throws IOException {
        assertThat(read(write(NETWORK))).usingRecursiveComparison().isEqualTo(NETWORK);
        for (TrainedNetwork network : RandomNetworks.of(200).toList()) {
            assertThat(read(write(network))).usingRecursiveComparison().isEqualTo(network);
        }
    }

    @Test
    void equalNetworksGiveEqualBytesInEveryTimeZone() throws IOException {
        TimeZone before = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));
            byte[] there = write(NETWORK);
            TimeZone.setDefault(TimeZone.getTimeZone("America/Lima"));
            assertThat(write(NETWORK)).isEqualTo(there);
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void holdsTheDescriptionAndTheWeights() throws IOException {
        Map<String, byte[]> entries = entries(write(NETWORK));

        assertThat(entries.keySet()).containsExactly("network.json", "weights.safetensors");
        assertThat(new String(entries.get("network.json"), StandardCharsets.UTF_8))
                .startsWith("{\n  \"format\" : \"mnist-network\",\n  \"version\" : 3,\n  \"name\" : \"random-");
    }

    @Test
    void readsVersionTwoAsWell() throws IOException {
        byte[] file = edited(json -> json.replace("\"version\" : 3", "\"version\" : 2")
                .replaceFirst("(?s)\"preparation\" : \\{.*?\\},", ""));

        TrainedNetwork network = read(file);

        assertThat(network.preparation()).isEqualTo(Preparation.DEFAULT);
        assertThat(network)
                .usingRecursiveComparison()
                .ignoringFields("preparation")
                .isEqualTo(NETWORK);
    }

    @Test
    void readsEntriesInAnyOrderAndDeflated() throws IOException {
        Map<String, byte[]> entries = entries(write(NETWORK));

        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : List.of("weights.safetensors", "network.json")) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(entries.get(name));
            }
        }

        assertThat(read(bytes.toByteArray())).usingRecursiveComparison().isEqualTo(NETWORK);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"mnist-network\" | \"onnx\" | format: expected \"mnist-network\", found \"onnx\"",
                "\"version\" : 3 | \"version\" : 4 | the model was written by a newer version (version 4; this one reads"
                        + " up to 3); update mnist-runtime or mnist-maven-plugin",
                "\"version\" : 3 | \"version\" : 3, \"more\" : 1 | expected nothing but classes, confidence, format, input, layers, "
                        + "name, origin, preparation, preprocessing, statistics, version, weights, found more",
                "\"classes\" : [ | \"classes\" : [ \"\", | expected the last layer to give one value for each of ",
                "\"fit\" : \"cover\" | \"fit\" : \"zoom\" | preparation.fit: expected one of contain, cover, stretch,"
                        + " found \"zoom\"",
                "\"fill_value\" : 127 | \"fill_value\" : 256 | preparation.fill_value: expected a whole number from 0 to 255, found 256",
                "-1.0 | \"x\" | preprocessing.offset[0]: expected a finite number, found \"x\"",
                "-1.0 | -1.0, 0.0 | preprocessing.offset: expected as many numbers as scale has, 1, found an array",
                "0.00784313725490196 | 0.0 | preprocessing.scale[0]: expected a number that is not 0, found 0.0",
                "\"deviation\" : 0.2 | \"deviation\" : -0.2 | statistics.brightness.deviation: expected a number of at"
                        + " least 0, found -0.2",
                "\"sha256\" : \" | \"sha256\" : \"X | weights.sha256: expected a SHA-256 in lower-case hexadecimal",
                "\"type\" : \"dense\" | \"type\" : \"lstm\" | layers[",
                "\"use_bias\" : | \"use_bia\" : | layers[",
            })
    void saysWhatIsWrongWithTheDescription(String found, String replacement, String message) throws IOException {
        byte[] file = edited(json -> {
            assertThat(json).contains(found);
            return json.replace(found, replacement);
        });

        assertThatExceptionOfType(ModelFormatException.class)
                .isThrownBy(() -> read(file))
                .satisfies(e -> assertThat(e.getMessage())
                        .matches("(?s)(network.json|weights.safetensors): \\Q" + message + "\\E.*"));
    }

    @Test
    void refusesWeightsThatAreNotThoseOfTheDescription() throws IOException {
        String sha256 = PartDigest.of(out -> out.write(entries(write(NETWORK)).get("weights.safetensors")));

        byte[] file = edited(json -> json.replace(sha256, ZEROS));

        assertThatExceptionOfType(ModelFormatException.class)
                .isThrownBy(() -> read(file))
                .withMessage(
                        "weights.safetensors: expected SHA-256 " + ZEROS + ", as network.json says, found " + sha256);
    }

    @Test
    void refusesWhatIsNotAModel() {
        assertThatExceptionOfType(ModelFormatException.class)
                .isThrownBy(() -> read("hello".getBytes(StandardCharsets.UTF_8)))
                .withMessage("expected a zip file with an entry network.json, found none");
    }

    @Test
    void takesNoMoreThanItsBudget() throws IOException {
        byte[] file = write(NETWORK);

        assertThatExceptionOfType(ModelFormatException.class)
                .isThrownBy(() -> ModelFile.read(() -> new ByteArrayInputStream(file), new MemoryBudget(100)))
                .withMessage("network.json: expected its " + NETWORK.parameters() + " parameters to take at most 100 "
                        + "bytes, three quarters of this JVM's memory (raise it with -Xmx), found "
                        + 8 * NETWORK.parameters());
    }

    static byte[] write(TrainedNetwork network) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ModelFile.write(network, out);
        return out.toByteArray();
    }

    private static TrainedNetwork read(byte[] file) throws IOException {
        return ModelFile.read(() -> new ByteArrayInputStream(file), BUDGET);
    }

    private static byte[] edited(UnaryOperator<String> edit) throws IOException {
        Map<String, byte[]> entries = entries(write(NETWORK));
        String json = new String(entries.get("network.json"), StandardCharsets.UTF_8);
        entries.put("network.json", edit.apply(json).getBytes(StandardCharsets.UTF_8));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private static Map<String, byte[]> entries(byte[] file) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), zip.readAllBytes());
            }
        }
        return entries;
    }

    private static TrainedNetwork with(TrainedNetwork network, Optional<InputStatistics> statistics, Origin origin) {
        List<Tensor> tensors = network.tensors();
        return new TrainedNetwork(
                network.name(),
                network.input(),
                new Preparation(Fit.COVER, 127, false),
                new Preprocessing(1 / 127.5, -1),
                statistics,
                statistics
                        .map(known -> new Confidence(1.25, Optional.of(0.93751)))
                        .or(() -> Optional.of(new Confidence(0.5, Optional.empty()))),
                network.classes(),
                network.layers(),
                tensors,
                origin);
    }
}
