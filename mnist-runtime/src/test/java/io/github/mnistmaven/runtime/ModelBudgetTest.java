package io.github.mnistmaven.runtime;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.mnistmaven.model.archive.TinyModel;
import io.github.mnistmaven.model.io.MemoryBudget;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.Deflater;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Model files that would take more memory or time than they are worth, or than there is. */
class ModelBudgetTest {
    @TempDir
    private Path directory;

    private Path file;

    @BeforeEach
    void nameFile() {
        file = directory.resolve("model.zip");
    }

    @Test
    void readsNoMoreOfOtherEntriesThanTheLargestModelHas() throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            byte[] megabyte = new byte[1 << 20];
            zip.setLevel(Deflater.BEST_SPEED);
            TinyModel.add(zip, "configuration.json", megabyte);
            for (int i = 0; i < 272; i++) {
                zip.write(megabyte);
            }
        }

        assertRejected("what lies before network.json: expected at most 285212672 bytes, found more");
    }

    @Test
    void takesNoMemoryForParametersThatAreNotThere() throws IOException {
        assertRejected(
                new TinyModel()
                        .layers("flatten", "dense units=65536 activation=softmax")
                        .set("parameters", "196608")
                        .coefficients(TinyModel.array("MIXED_DATA_TYPES", "FLOAT", 196608, 1, 2, 3)),
                "coefficients.bin: expected 196608 values of 4 bytes, found 3");
    }

    @Test
    void refusesWhatThisJvmHasNoMemoryFor() throws IOException {
        Path model = new TinyModel().writeTo(file);

        assertTooLarge(
                model,
                new Budget(new MemoryBudget(47), 100),
                "network.properties: expected its 6 parameters to take at most 47 bytes, three quarters of this JVM's"
                        + " memory (raise it with -Xmx), found 48");
        assertTooLarge(
                new TinyModel()
                        .set("input", "1x99x1")
                        .layers(
                                "conv2d filters=9 kernel_size=1x1 strides=1x1 padding=same activation=relu",
                                "global_average_pooling2d",
                                "dense units=2 activation=softmax")
                        .parameters(new float[38])
                        .writeTo(file),
                new Budget(new MemoryBudget(304), 100),
                "expected classifying an image, up to layer conv2d, to take at most 304 bytes, three quarters of this JVM's"
                        + " memory (raise it with -Xmx), found 4112");
    }

    @Test
    void refusesWhatWouldTakeHoursToClassify() throws IOException {
        assertRejected(
                new TinyModel()
                        .set("input", "4096x4096x1")
                        .layers(
                                "max_pooling2d pool_size=1024x1024 strides=1x1 padding=same",
                                "global_average_pooling2d",
                                "dense units=2 activation=softmax")
                        .parameters(1, 1, 0, 0),
                "layer max_pooling2d: expected at most 68719476736 operations for classifying an image, found"
                        + " 17592186044416");
        assertTooLarge(
                new TinyModel().writeTo(file),
                new Budget(new MemoryBudget(1000), 7),
                "layer dense: expected at most 7 operations for classifying an image, found 10");
    }

    @Test
    void refusesLayersThatFillTheMemory() throws IOException {
        TinyModel large = new TinyModel().set("input", "4096x4096x1");

        assertRejected(
                large.layers("conv2d filters=9 kernel_size=1x1 strides=1x1 padding=same activation=relu"),
                "network.properties: layer conv2d: expected at most 67108864 values, found 4096x4096x9");
        assertRejected(
                large.layers(
                        "depthwise_conv2d kernel_size=1x1 strides=1x1 padding=same depth_multiplier=9 activation=relu"),
                "network.properties: layer depthwise_conv2d: expected at most 67108864 values, found 4096x4096x9");
        assertRejected(
                large.layers("separable_conv2d filters=9 kernel_size=1x1 strides=1x1 padding=same depth_multiplier=1 "
                        + "activation=relu"),
                "network.properties: layer separable_conv2d: expected at most 67108864 values, found 4096x4096x9");
        assertRejected(
                large.layers("separable_conv2d filters=1 kernel_size=1x1 strides=1x1 padding=same depth_multiplier=8 "
                        + "activation=relu"),
                "network.properties: layer separable_conv2d: expected at most 67108864 values between its two "
                        + "convolutions, found 134217728");
    }

    private static void assertTooLarge(Path file, Budget budget, String message) {
        assertThatExceptionOfType(io.github.mnistmaven.model.io.ModelFormatException.class)
                .isThrownBy(() -> Network.read(() -> Files.newInputStream(file), budget))
                .withMessage(message);
    }

    private void assertRejected(TinyModel model, String message) throws IOException {
        model.writeTo(file);
        assertRejected(message);
    }

    private void assertRejected(String message) {
        assertThatExceptionOfType(ModelFormatException.class)
                .isThrownBy(() -> Classifier.load(file))
                .withMessage("model " + file + ": " + message
                        + "; train it again, with a mnist-maven-plugin of the same version as mnist-runtime");
    }
}
