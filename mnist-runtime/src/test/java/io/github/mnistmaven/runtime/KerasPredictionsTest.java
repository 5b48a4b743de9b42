package io.github.mnistmaven.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.mnistmaven.model.io.JsonTree;
import io.github.mnistmaven.model.io.JsonValue;
import io.github.mnistmaven.model.keras.KerasReader;
import io.github.mnistmaven.model.network.TrainedNetwork;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Models that Keras has saved give what Keras says they give. */
class KerasPredictionsTest {
    private static final float WHITE = 255;

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sequential",
                "functional",
                "rescaled",
                "drawings",
                "vectors",
                "reshaped",
                "pixels",
                "plus",
                "idle"
            })
    void classifiesAsKeras(String name) throws IOException {
        Path file = directory.resolve("model.keras");
        Files.write(file, resource("/keras/" + name + "/model.keras"));
        TrainedNetwork network = KerasReader.read(file);
        List<JsonValue> predictions = JsonTree.read(
                        new String(resource("/keras/predictions.json"), StandardCharsets.UTF_8))
                .get(name)
                .elements();

        Network model = Network.of(network, Budget.ofThisJvm());

        for (int image = 0; image < predictions.size(); image++) {
            float[] pixels = image(image, network.input().size());
            if (name.equals("pixels")) {
                // takes values from 0 to 255
                for (int i = 0; i < pixels.length; i++) {
                    pixels[i] /= WHITE;
                }
            }
            List<JsonValue> expected = predictions.get(image).elements();
            float[] found = model.apply(pixels);
            assertThat(found).hasSize(expected.size());
            for (int i = 0; i < found.length; i++) {
                assertThat((double) found[i]).isCloseTo(expected.get(i).number(), within(1e-5));
            }
        }
    }

    /** That of interop/keras_models.py. */
    private static float[] image(int number, int size) {
        float[] image = new float[size];
        for (int i = 0; i < size; i++) {
            image[i] = (i * 37 + number * 11) % 64 / 64f;
        }
        return image;
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = TrainedNetwork.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        }
    }
}
