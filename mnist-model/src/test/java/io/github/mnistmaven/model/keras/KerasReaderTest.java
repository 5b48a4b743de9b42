package io.github.mnistmaven.model.keras;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mnistmaven.model.io.ModelFormatException;
import io.github.mnistmaven.model.network.RandomNetworks;
import io.github.mnistmaven.model.network.TrainedNetwork;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reads what Keras has written, and what was written here. */
class KerasReaderTest {
    private static final int NETWORKS = 100;

    @TempDir
    Path directory;

    static List<TrainedNetwork> networks() {
        return ReferenceNetworks.all().toList();
    }

    @ParameterizedTest
    @MethodSource("networks")
    void readsKerasFiles(TrainedNetwork network) throws IOException {
        TrainedNetwork read = KerasReader.read(file(network, "model.keras"));

        assertSame(read, network);
        assertThat(read.origin().producer()).isEqualTo("Keras 3.15.1");
        assertThat(read.name()).isEqualTo("model");
    }

    @ParameterizedTest
    @MethodSource("networks")
    void readsWholeModelsAsHdf5(TrainedNetwork network) throws IOException {
        TrainedNetwork read = KerasReader.read(file(network, "whole.h5"));

        assertSame(read, network);
        assertThat(read.origin().producer()).isEqualTo("Keras 3.15.1");
    }

    @ParameterizedTest
    @MethodSource("networks")
    void readsArchitectureAndWeightsOfKeras2(TrainedNetwork network) throws IOException {
        TrainedNetwork read = KerasReader.read(file(network, "keras2/model.json"));

        assertSame(read, network);
        assertThat(read.origin().producer()).isEqualTo("Keras 2.15.0");
    }

    @Test
    void readsWhatWasWrittenHere() throws IOException {
        Path json = directory.resolve("model.json");
        Path keras = directory.resolve("model.keras");
        for (TrainedNetwork network : RandomNetworks.of(NETWORKS).toList()) {
            Files.writeString(json, KerasFiles.modelJson(network));
            try (OutputStream out = Files.newOutputStream(directory.resolve("model.weights.h5"))) {
                KerasFiles.writeWeights(network, out);
            }
            try (OutputStream out = Files.newOutputStream(keras)) {
                KerasFiles.writeKeras(network, out);
            }

            assertThat(KerasReader.read(json)).isEqualTo(network);
            assertThat(KerasReader.read(keras)).isEqualTo(network);
        }
    }

    @Test
    void saysThatWeightsAreMissing() throws IOException {
        Path json = Files.copy(file(ReferenceNetworks.rescaled(), "keras2/model.json"), directory.resolve("my.json"));

        assertThatThrownBy(() -> KerasReader.read(json))
                .isInstanceOf(ModelFormatException.class)
                .hasMessage("expected the weights beside it, as my.weights.h5, my.h5, model.weights.h5, model.h5,"
                        + " found none of them");
        assertThatThrownBy(() -> KerasReader.read(file(ReferenceNetworks.rescaled(), "keras2/model.h5")))
                .hasMessage("expected a whole model, found weights alone; name the JSON file of its architecture");
    }

    @Test
    void refusesWeightsThatAreNoNumbers() throws IOException {
        TrainedNetwork network = TinyNetworks.filled(Float.NaN);
        Path keras = directory.resolve("model.keras");
        try (OutputStream out = Files.newOutputStream(keras)) {
            KerasFiles.writeKeras(network, out);
        }

        assertThatThrownBy(() -> KerasReader.read(keras))
                .isInstanceOf(ModelFormatException.class)
                .hasMessage(
                        "model.weights.h5: /layers/dense, last_dense/kernel: expected finite values, found NaN at 0");
    }

    @Test
    void refusesDamagedParts() throws IOException {
        byte[] file = Files.readAllBytes(file(ReferenceNetworks.rescaled(), "model.keras"));
        file[file.length / 2]++;
        Path keras = Files.write(directory.resolve("model.keras"), file);

        assertThatThrownBy(() -> KerasReader.read(keras))
                .isInstanceOf(ModelFormatException.class)
                .hasMessage("model.weights.h5: expected content that fits its checksum: the file is damaged");
    }

    private static void assertSame(TrainedNetwork read, TrainedNetwork expected) {
        assertThat(read.input()).isEqualTo(expected.input());
        assertThat(read.preprocessing()).isEqualTo(expected.preprocessing());
        assertThat(read.classes()).isEqualTo(expected.classes());
        assertThat(read.layers()).isEqualTo(expected.layers());
        assertThat(read.tensors()).isEqualTo(expected.tensors());
    }

    static Path file(TrainedNetwork network, String name) {
        return Path.of("src/test/resources/keras", network.name(), name);
    }
}
