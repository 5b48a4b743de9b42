package io.github.mnistmaven.trainer.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistmaven.experiment.io.Sha256;
import io.github.mnistmaven.experiment.model.Check;
import io.github.mnistmaven.experiment.model.Layer;
import io.github.mnistmaven.experiment.model.Optimizer;
import io.github.mnistmaven.experiment.plan.TrainingPlan;
import io.github.mnistmaven.model.network.Activation;
import io.github.mnistmaven.model.network.Padding;
import io.github.mnistmaven.model.network.Shape;
import io.github.mnistmaven.model.network.Size;
import io.github.mnistmaven.trainer.PlanBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelZipTest {
    @TempDir
    private Path directory;

    private final TrainingPlan plan = new PlanBuilder(Shape.image(8, 8, 1), 3)
            .optimizer(new Optimizer.Sgd(0.01, 0.9, false))
            .layer(new Layer.Conv2D(4, new Size(3, 2), Size.square(1), Padding.SAME, Activation.RELU))
            .layer(new Layer.MaxPooling2D(Size.square(2), Size.square(2), Padding.VALID))
            .layer(new Layer.Dropout(0.25))
            .layer(new Layer.Flatten())
            .layer(new Layer.Dense(5, Activation.TANH))
            .layer(new Layer.Dropout(0.5))
            .layer(new Layer.Dense(3, Activation.SOFTMAX))
            .build();

    @Test
    void aResidualBlockSaysHowManyLayersAreWithinIt() throws Exception {
        TrainingPlan blocks = new PlanBuilder(Shape.image(8, 8, 1), 3)
                .layer(new Layer.Conv2D(4, new Size(3, 2), Size.square(1), Padding.SAME, Activation.RELU))
                .layer(new Layer.Residual(List.of(
                        new Layer.BatchNormalization(0.9, 0.001),
                        new Layer.Residual(List.of(
                                new Layer.Activated(Activation.RELU),
                                new Layer.Conv2D(4, Size.square(3), Size.square(1), Padding.SAME, Activation.TANH))),
                        new Layer.SpatialDropout2D(0.5))))
                .layer(new Layer.Residual(List.of(new Layer.GaussianNoise(1))))
                .layer(new Layer.Flatten())
                .layer(new Layer.Residual(List.of(new Layer.Dense(256, Activation.TANH))))
                .layer(new Layer.Dense(3, Activation.SOFTMAX))
                .build();
        Path file = directory.resolve("model.zip");
        Files.write(file, ModelZip.bytes(blocks, new float[(int) blocks.parameters()]));

        try (ZipFile zip = new ZipFile(file.toFile())) {
            assertThat(new String(bytes(zip, "network.properties"), StandardCharsets.US_ASCII))
                    .contains("""
                    layers=11
                    layer.0=conv2d filters=4 kernel_size=3x2 strides=1x1 padding=same activation=relu
                    layer.1=residual layers=4
                    layer.2=batch_normalization epsilon=0.001
                    layer.3=residual layers=2
                    layer.4=activation activation=relu
                    layer.5=conv2d filters=4 kernel_size=3x3 strides=1x1 padding=same activation=tanh
                    layer.6=residual layers=0
                    layer.7=flatten
                    layer.8=residual layers=1
                    layer.9=dense units=256 activation=tanh
                    layer.10=dense units=3 activation=softmax
                    """);
            assertThat(new String(bytes(zip, "configuration.json"), StandardCharsets.UTF_8))
                    .doesNotContain("io.github.mnistmaven");
        }
    }

    @Test
    void aNetworkThatDl4jLacksIsKeptWithoutItsConfiguration() throws Exception {
        TrainingPlan separable = new PlanBuilder(Shape.image(8, 8, 1), 3)
                .layer(new Layer.SeparableConv2D(4, Size.square(3), Size.square(1), Padding.SAME, 2, Activation.RELU))
                .layer(new Layer.Flatten())
                .layer(new Layer.Dense(3, Activation.SOFTMAX))
                .build();
        Path file = directory.resolve("model.zip");
        Files.write(file, ModelZip.bytes(separable, new float[(int) separable.parameters()]));

        try (ZipFile zip = new ZipFile(file.toFile())) {
            assertThat(zip.stream().map(ZipEntry::getName)).containsExactly("coefficients.bin", "network.properties");
            assertThat(new String(bytes(zip, "network.properties"), StandardCharsets.US_ASCII))
                    .endsWith(
                            "\ndl4j=no DL4J form: layer separable_conv2d: DL4J lacks separable_conv2d of a single channel\n");
        }
    }

    @Test
    void equalModelsGiveEqualBytesAndTheirDigest() throws Exception {
        Path one = directory.resolve("one.zip");
        Path two = directory.resolve("two.zip");
        float[] parameters = new float[(int) plan.parameters()];

        String digest = Sha256.of(Files.write(one, ModelZip.bytes(plan, parameters)));
        Files.write(two, ModelZip.bytes(plan, parameters));

        assertThat(two).hasSameBinaryContentAs(one);
        assertThat(digest).isEqualTo(sha256(Files.readAllBytes(one)));
    }

    @Test
    void namesNoClassThatOnlyThisProjectHas() throws Exception {
        Path file = directory.resolve("model.zip");
        Files.write(file, ModelZip.bytes(plan, new float[(int) plan.parameters()]));

        try (ZipFile zip = new ZipFile(file.toFile())) {
            assertThat(zip.stream().map(ZipEntry::getName))
                    .containsExactly("configuration.json", "coefficients.bin", "network.properties");
            assertThat(new String(bytes(zip, "configuration.json"), StandardCharsets.UTF_8))
                    .doesNotContain("io.github.mnistmaven")
                    .contains("org.deeplearning4j.nn.conf.dropout.Dropout", "\"p\" : 0.75", "LossMCXENT");
        }
    }

    @Test
    void describesTheNetworkForReadersWithoutDl4j() throws Exception {
        Path file = directory.resolve("model.zip");
        Files.write(file, ModelZip.bytes(plan, new float[(int) plan.parameters()]));

        try (ZipFile zip = new ZipFile(file.toFile())) {
            String coefficients = sha256(bytes(zip, "coefficients.bin"));
            assertThat(new String(bytes(zip, "network.properties"), StandardCharsets.US_ASCII))
                    .isEqualTo("""
                    format=1
                    name=tiny
                    input=8x8x1
                    classes=3
                    class.0=0
                    class.1=1
                    class.2=2
                    layers=5
                    layer.0=conv2d filters=4 kernel_size=3x2 strides=1x1 padding=same activation=relu
                    layer.1=max_pooling2d pool_size=2x2 strides=2x2 padding=valid
                    layer.2=flatten
                    layer.3=dense units=5 activation=tanh
                    layer.4=dense units=3 activation=softmax
                    parameters=371
                    coefficients.sha256=%s
                    """.formatted(coefficients));
        }
    }

    @Test
    void anyNameSurvivesTheSyntaxOfProperties() throws Exception {
        String name = " größe\\1\n=#!:";
        TrainingPlan named = new TrainingPlan(
                name, "", plan.data(), plan.layers(), plan.training(), plan.regularization(), Check.NONE);
        Path file = directory.resolve("model.zip");
        Files.write(file, ModelZip.bytes(named, new float[(int) plan.parameters()]));

        Properties properties = new Properties();
        try (ZipFile zip = new ZipFile(file.toFile());
                InputStream in = zip.getInputStream(zip.getEntry("network.properties"))) {
            properties.load(in);
        }
        assertThat(properties.getProperty("name")).isEqualTo(name);
        assertThat(properties.stringPropertyNames()).containsAll(List.of("format", "layer.4", "coefficients.sha256"));
    }

    private static byte[] bytes(ZipFile zip, String entry) throws IOException {
        try (InputStream in = zip.getInputStream(zip.getEntry(entry))) {
            return in.readAllBytes();
        }
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
