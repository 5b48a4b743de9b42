package io.github.mnistmaven.trainer.augment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.mnistmaven.experiment.io.Json;
import io.github.mnistmaven.experiment.model.Augmentation;
import io.github.mnistmaven.language.ExperimentReader;
import io.github.mnistmaven.language.composition.ArtifactJars;
import io.github.mnistmaven.model.network.Shape;
import io.github.mnistmaven.trainer.random.Randomness;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/**
 * Images varied by fixed amounts beside what Keras' layers make of them, as {@code interop/augmentation.py} stored it.
 */
class KerasAugmentationTest {
    private static final Path CASES = Path.of("src", "test", "resources", "keras", "augmentation.json");

    @TempDir
    private Path directory;

    static List<JsonNode> cases() throws IOException {
        return StreamSupport.stream(
                        Json.object(Files.readString(CASES)).get("cases").spliterator(), false)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void imagesBecomeWhatKerasMakesOfThem(JsonNode stored) throws IOException {
        int[] image = integers(stored.get("image"));
        int[] shape = integers(stored.get("shape"));
        byte[] pixels = new byte[image.length];
        for (int i = 0; i < image.length; i++) {
            pixels[i] = (byte) image[i];
        }
        float[] out = new float[image.length];

        new Augmenter(
                        augmentation(stored.get("augmentation")),
                        Shape.image(shape[0], shape[1], shape[2]),
                        new Randomness(1))
                .apply(pixels, 0, 1, 0, out, 0);

        assertThat(IntStream.range(0, out.length)
                        .mapToDouble(i -> out[i] * 255.0)
                        .toArray())
                .containsExactly(
                        IntStream.range(0, out.length)
                                .mapToDouble(i -> stored.get("result").get(i).doubleValue())
                                .toArray(),
                        within(1e-3));
    }

    /** As an experiment says it. */
    private Augmentation augmentation(JsonNode written) throws IOException {
        Path file = Files.writeString(
                directory.resolve("x.yml"),
                "schema: 1\nregularization: {augmentation: " + written
                        + "}\nmodel: [flatten, {dense: {units: 10, activation: softmax}}]\n");
        return new ExperimentReader(directory, ArtifactJars.NONE, List.of())
                .read(file)
                .experiment()
                .regularization()
                .augmentation()
                .orElseThrow();
    }

    private static int[] integers(JsonNode list) {
        return IntStream.range(0, list.size()).map(i -> list.get(i).intValue()).toArray();
    }
}
