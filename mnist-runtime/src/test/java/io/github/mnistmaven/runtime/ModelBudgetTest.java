package io.github.mnistmaven.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
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

        assertRejected("what lies before network.properties: expected at most 285212672 bytes, found more");
    }

    @Test
    void takesNoMemoryForParametersThatNoLayerHas() throws IOException {
        BoundedInput zeros = new BoundedInput(new ByteArrayInputStream(new byte[1 << 20]), 1 << 20, "zeros");
        Parameters parameters = new Parameters(zeros, 1 << 26);
        NetworkBuilder builder = new NetworkBuilder(Shape.vector(2), 1, parameters, Budget.ofThisJvm());
        builder.add(LayerLine.parse("dense units=2 activation=softmax"));

        assertThatExceptionOfType(ModelFormatException.class)
                .isThrownBy(() -> builder.build(2))
                .withMessage("expected 6 parameters for these layers, found 67108864");
        assertThat(zeros.left()).isEqualTo((1 << 20) - 24);
    }

    @Test
    void takesNoMemoryForParametersThatAreNotThere() throws IOException {
        assertRejected(
                new TinyModel()
                        .layers("flatten", "dense units=65536 activation=softmax")
                        .set("parameters", "196608")
                        .coefficients(TinyModel.array("MIXED_DATA_TYPES", "FLOAT", 196608, 1, 2, 3)),
                "network.properties: layer.1: coefficients.bin: expected 196608 values of 4 bytes, found 3");
    }

    @Test
    void refusesWhatThisJvmHasNoMemoryFor() throws IOException {
        Path model = new TinyModel().writeTo(file);

        assertThatExceptionOfType(ModelFormatException.class)
                .isThrownBy(() -> read(model, new Budget(47, 100)))
                .withMessage("network.properties: expected its 6 parameters to take at most 47 bytes, three quarters of"
                        + " this JVM's memory (raise it with -Xmx), found 48");
        assertThatExceptionOfType(ModelFormatException.class)
                .isThrownBy(() -> read(new TinyModel().set("input", "1x9x1").writeTo(file), new Budget(48, 100)))
                .withMessage("network.properties: layer.0: expected classifying an image to take at most 24 bytes,"
                        + " three quarters of this JVM's memory (raise it with -Xmx), found 108");
    }

    @Test
    void refusesWhatWouldTakeHoursToClassify() throws IOException {
        assertRejected(
                new TinyModel()
                        .set("input", "4096x4096x1")
                        .layers("max_pooling2d pool_size=1024x1024 strides=1x1 padding=same"),
                "network.properties: layer.0: expected at most 68719476736 operations for classifying an image, found"
                        + " 17592186044416");
        assertThatExceptionOfType(ModelFormatException.class)
                .isThrownBy(() -> read(new TinyModel().writeTo(file), new Budget(1000, 7)))
                .withMessage(
                        "network.properties: layer.1: expected at most 7 operations for classifying an image, found"
                                + " 10");
    }

    @Test
    void refusesLayersThatFillTheMemory() throws IOException {
        TinyModel large = new TinyModel().set("input", "4096x4096x1").parameters(new float[100]);

        assertRejected(
                large.layers("conv2d filters=9 kernel_size=1x1 strides=1x1 padding=same activation=relu"),
                "network.properties: layer.0: expected at most 67108864 values, found 4096x4096x9");
        assertRejected(
                large.layers(
                        "depthwise_conv2d kernel_size=1x1 strides=1x1 padding=same depth_multiplier=9 activation=relu"),
                "network.properties: layer.0: expected at most 67108864 values, found 4096x4096x9");
        assertRejected(
                large.layers("separable_conv2d filters=9 kernel_size=1x1 strides=1x1 padding=same depth_multiplier=1 "
                        + "activation=relu"),
                "network.properties: layer.0: expected at most 67108864 values, found 4096x4096x9");
        assertRejected(
                large.layers("separable_conv2d filters=1 kernel_size=1x1 strides=1x1 padding=same depth_multiplier=8 "
                        + "activation=relu"),
                "network.properties: layer.0: expected at most 67108864 values, found 4096x4096x8");
    }

    private static Network read(Path file, Budget budget) throws IOException {
        return Network.read(new ModelArchive(() -> Files.newInputStream(file)), budget);
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
