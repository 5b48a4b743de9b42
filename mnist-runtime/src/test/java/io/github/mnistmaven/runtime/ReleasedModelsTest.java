package io.github.mnistmaven.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Models that released versions wrote say what these versions said of images. */
class ReleasedModelsTest {
    private static final Path MODELS = Path.of("src", "test", "resources", "models");

    static List<Path> models() throws IOException {
        try (Stream<Path> files = Files.walk(MODELS)) {
            return files.filter(file -> file.toString().endsWith(".zip"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void sayWhatTheySaid(Path model) throws IOException {
        Classifier classifier = Classifier.load(model);
        List<String> said = Files.readAllLines(Path.of(model.toString().replaceFirst("\\.zip$", ".txt")));

        assertThat(said).isNotEmpty().allSatisfy(line -> {
            String[] parts = line.split(" ");
            Prediction prediction = classifier.classify(Base64.getDecoder().decode(parts[2]));
            assertThat(prediction.label()).isEqualTo(Integer.parseInt(parts[0]));
            assertThat(prediction.confidence()).isCloseTo(Float.parseFloat(parts[1]), within(1e-5f));
        });
    }
}
