package io.github.mnistmaven.model.archive;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.mnistmaven.model.io.MemoryBudget;
import io.github.mnistmaven.model.io.ModelFormatException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Model files of 0.1 that are damaged, or say what makes no sense. */
class MalformedModel01Test {
    private static final String ACTIVATION = "activation activation=relu";
    private static final String CONVOLUTION =
            "conv2d filters=1 kernel_size=1x1 strides=1x1 padding=valid " + "activation=linear";

    private static final MemoryBudget BUDGET = new MemoryBudget(1 << 26);

    @TempDir
    private Path directory;

    private Path file;

    @BeforeEach
    void nameFile() {
        file = directory.resolve("model.zip");
    }

    @Test
    void refusesFileThatIsNoZip() throws IOException {
        Files.writeString(file, "hello");

        assertRejected("expected a zip file with an entry network.json, found none");
    }

    @Test
    void refusesModelOfAnotherProgram() throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            TinyModel.add(zip, "coefficients.bin", new byte[3]);
        }

        assertRejected("expected a zip file with an entry network.json, found none");
    }

    @Test
    void refusesModelWithoutParameters() throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            TinyModel.add(zip, "network.properties", new TinyModel().description());
        }

        assertRejected("expected a zip file with an entry coefficients.bin, found none");
    }

    @Test
    void refusesTruncatedZip() throws IOException {
        new TinyModel().writeTo(file);
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, 100));

        assertRejected("the zip file is damaged (unexpected end)");
    }

    @Test
    void refusesZipWithAFlippedBit() throws IOException {
        new TinyModel().parameters(1, 2, 3, 4, 5, 6).writeTo(file);
        byte[] bytes = Files.readAllBytes(file);
        int description = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("network.properties");
        bytes[description + 60] ^= 1;
        Files.write(file, bytes);

        assertThatExceptionOfType(ModelFormatException.class)
                .isThrownBy(() -> ModelFile.read(() -> Files.newInputStream(file), BUDGET))
                .withMessageStartingWith("the zip file is damaged (");
    }

    @Test
    void refusesDescriptionThatFillsTheMemory() throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            TinyModel.add(zip, "network.properties", new byte[1 << 24]);
        }

        assertRejected("network.properties: expected at most 4194304 bytes, found more");
    }

    @Test
    void refusesParametersThatFillTheMemory() throws IOException {
        assertRejected(
                new TinyModel().coefficients(new byte[1 << 24]),
                "coefficients.bin: expected at most 1048 bytes, found more");
    }

    @Test
    void saysInOnePlainLineWhatIsWrong() throws IOException {
        assertRejected(
                new TinyModel().layers("\u001b[2J\n\u009b1m", "flatten"),
                "network.properties: layer.0: expected one of conv2d, depthwise_conv2d, separable_conv2d, max_pooling2d,"
                        + " average_pooling2d, global_max_pooling2d, global_average_pooling2d, flatten, dense, "
                        + "batch_normalization, layer_normalization, activation, leaky_relu, residual, found '\ufffd[2J\ufffd\ufffd1m'");
    }

    @Test
    void refusesLayerOfNothingButSpaces() throws IOException {
        assertRejected(
                new TinyModel().layers(" ", "flatten"),
                "network.properties: layer.0: expected key=value once for each key, found ''");
    }

    @Test
    void refusesDescriptionThatIsNone() throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            TinyModel.add(zip, "network.properties", "name=\\u12".getBytes(StandardCharsets.ISO_8859_1));
        }

        assertRejected("network.properties: expected properties (Malformed \\uxxxx encoding.)");
    }

    @Test
    void refusesParametersOfAnotherModel() throws IOException {
        assertRejected(
                new TinyModel().set("coefficients.sha256", "00"),
                "coefficients.bin: expected SHA-256 00, as network.properties says, found "
                        + TinyModel.sha256(new TinyModel().coefficients()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "format      | 2         | expected format 1, the only one of this kind, found 2",
                "format      | -7        | expected format from 1 to 2147483647, found '-7'",
                "input       | 28x28     | expected input=HEIGHTxWIDTHxCHANNELS, found '28x28'",
                "input       | 0x28x1    | expected the input's height from 1 to 4096, found '0'",
                "input       | 28x9999x1 | expected the input's width from 1 to 4096, found '9999'",
                "input       | 4096x4096x5 | input: expected at most 67108864 values, found 4096x4096x5",
                "classes     | 3         | expected a value for class.2, found none",
                "classes     | ten       | expected classes from 1 to 65536, found 'ten'",
                "layers      | 3         | expected a value for layer.2, found none",
                "layers      | 2000      | expected layers from 1 to 1000, found '2000'",
                "parameters  | -1        | expected parameters from 1 to 67108864, found '-1'",
                "parameters  | 999999999 | expected parameters from 1 to 67108864, found '999999999'",
            })
    void refusesDescriptionWithAWrongValue(String key, String value, String message) throws IOException {
        assertRejected(new TinyModel().set(key, value), "network.properties: " + message);
    }

    @ParameterizedTest
    @CsvSource({"format", "name", "input", "classes", "class.1", "layers", "layer.0", "parameters"})
    void refusesDescriptionWithoutAValue(String key) throws IOException {
        assertRejected(new TinyModel().remove(key), "network.properties: expected a value for " + key + ", found none");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "lstm units=2 | expected one of conv2d, depthwise_conv2d, separable_conv2d, max_pooling2d, "
                        + "average_pooling2d, global_max_pooling2d, global_average_pooling2d, flatten, dense, "
                        + "batch_normalization, layer_normalization, activation, leaky_relu, residual, found 'lstm'",
                "flatten units=2 | expected nothing else for flatten, found units",
                "conv2d kernel_size=1x1 | expected filters for conv2d, found none",
                "conv2d filters=0 | expected filters from 1 to 65536, found '0'",
                "conv2d filters=1 kernel_size=3 | expected kernel_size=HEIGHTxWIDTH, found '3'",
                "conv2d filters=1 kernel_size=1x9999 | expected kernel_size from 1 to 1024, found '9999'",
                "conv2d filters=1 filters=2 | expected key=value once for each key, found 'filters=2'",
                "conv2d filters | expected key=value once for each key, found 'filters'",
                "conv2d filters=1 kernel_size=1x1 strides=1x1 padding=full | "
                        + "expected padding valid or same, found 'full'",
                "conv2d filters=1 kernel_size=1x1 strides=1x1 padding=valid activation=swish | "
                        + "expected activation linear or relu or leaky_relu or elu or selu or gelu or silu or hard_silu "
                        + "or relu6 or sigmoid or hard_sigmoid or tanh or softmax, found 'swish'",
                "conv2d filters=1 kernel_size=1x1 strides=1x1 padding=valid activation=relu dilation=2x2 | "
                        + "expected nothing else for conv2d, found dilation",
                "conv2d filters=1 kernel_size=1x1 strides=1x1 padding=valid activation=relu dilation_rate=0x1 | "
                        + "expected dilation_rate from 1 to 1024, found '0'",
                "conv2d filters=1 kernel_size=1x1 strides=1x1 padding=valid activation=relu use_bias=0 | "
                        + "expected use_bias true or false, found '0'",
                "max_pooling2d pool_size=1x1 strides=1x1 padding=valid dilation_rate=2x2 | "
                        + "expected nothing else for max_pooling2d, found dilation_rate",
                "residual | expected layers for residual, found none",
                "residual layers=2 | expected layers from 0 to 1, found '2'",
                "residual layers=-1 | expected layers from 0 to 1, found '-1'",
                "residual layers=1 rate=0.5 | expected nothing else for residual, found rate",
                "max_pooling2d pool_size=2x2 strides=2x2 | expected padding for max_pooling2d, found none",
                "average_pooling2d strides=1x1 padding=valid | expected pool_size for average_pooling2d, found none",
                "global_average_pooling2d keepdims=true | "
                        + "expected nothing else for global_average_pooling2d, found keepdims",
                "activation | expected activation for activation, found none",
                "batch_normalization | expected epsilon for batch_normalization, found none",
                "batch_normalization epsilon=0.0 | expected epsilon above 0, found '0.0'",
                "batch_normalization epsilon=-1 | expected epsilon above 0, found '-1'",
                "batch_normalization epsilon=1E999 | expected epsilon above 0, found '1E999'",
                "batch_normalization epsilon=NaN | expected epsilon above 0, found 'NaN'",
                "batch_normalization epsilon=0x1p3 | expected epsilon above 0, found '0x1p3'",
                "leaky_relu | expected negative_slope for leaky_relu, found none",
                "leaky_relu negative_slope=-1 | expected negative_slope of at least 0, found '-1'",
                "leaky_relu negative_slope=1e400 | expected negative_slope of at least 0, found '1e400'",
                "layer_normalization | expected epsilon for layer_normalization, found none",
                "batch_normalization epsilon=0.001 axis=1 | expected nothing else for batch_normalization, found axis",
                "depthwise_conv2d kernel_size=1x1 strides=1x1 padding=valid depth_multiplier=0 activation=relu | "
                        + "expected depth_multiplier from 1 to 65536, found '0'",
                "separable_conv2d filters=1 kernel_size=1x1 strides=1x1 padding=valid activation=relu | "
                        + "expected depth_multiplier for separable_conv2d, found none",
            })
    void refusesLayerThatMakesNoSense(String line, String message) throws IOException {
        assertRejected(
                new TinyModel().layers(line, "dense units=2 activation=softmax"),
                "network.properties: layer.0: " + message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "conv2d filters=1 kernel_size=2x2 strides=1x1 padding=valid activation=relu | "
                        + "layer conv2d: expected an image of at least 2x2, found 1x2x1",
                "conv2d filters=1 kernel_size=1x2 strides=1x1 padding=valid activation=relu dilation_rate=1x2 | "
                        + "layer conv2d: expected an image of at least 1x3, found 1x2x1",
                "depthwise_conv2d kernel_size=1x1 strides=1x1 padding=same depth_multiplier=65536 activation=relu "
                        + "use_bias=false | expected 327682 parameters for these layers, found 6",
                "separable_conv2d filters=65536 kernel_size=1x1 strides=1x1 padding=same depth_multiplier=1 "
                        + "activation=relu use_bias=false | expected 327683 parameters for these layers, found 6",
                "conv2d filters=65536 kernel_size=1024x1024 strides=1x1 padding=same activation=relu | "
                        + "expected its 68719804418 parameters to take at most 67108864 bytes, three quarters of this JVM's memory (raise it with -Xmx), found 549758435344",
                "average_pooling2d pool_size=2x1 strides=1x1 padding=valid | "
                        + "layer average_pooling2d: expected an image of at least 2x1, found 1x2x1",
                "depthwise_conv2d kernel_size=1024x1024 strides=1x1 padding=same depth_multiplier=1 activation=relu | "
                        + "expected 1048583 parameters for these layers, found 6",
                "depthwise_conv2d kernel_size=1x1 strides=1x1 padding=same depth_multiplier=65536 activation=relu | "
                        + "expected 393218 parameters for these layers, found 6",
                "separable_conv2d filters=1 kernel_size=1x1 strides=1x1 padding=same depth_multiplier=65536 "
                        + "activation=relu | expected 131079 parameters for these layers, found 6",
                "separable_conv2d filters=4 kernel_size=1x1 strides=1x1 padding=same depth_multiplier=1 "
                        + "activation=relu | expected 27 parameters for these layers, found 6",
                "dense units=2 activation=relu | layer dense: expected a vector, found an image of 1x2x1",
            })
    void refusesLayersThatDoNotFitImagesOrParameters(String line, String message) throws IOException {
        assertRejected(
                new TinyModel().layers(line, "flatten", "dense units=2 activation=softmax"),
                "network.properties: " + message);
    }

    @Test
    void refusesResidualWhoseLayersChangeTheShape() throws IOException {
        assertRejected(
                new TinyModel().layers("residual layers=2", "flatten", "dense units=2 activation=softmax"),
                "network.properties: layer residual: expected its last layer to give 1x2x1, which enters the"
                        + " first, found 2");
    }

    @Test
    void refusesResidualThatHasMoreLayersThanTheOneAroundIt() throws IOException {
        assertRejected(
                new TinyModel()
                        .layers(
                                "flatten",
                                "residual layers=2",
                                "residual layers=2",
                                ACTIVATION,
                                ACTIVATION,
                                ACTIVATION),
                "network.properties: layer.2: expected layers from 0 to 1, found '2'");
    }

    @Test
    void refusesResidualsThatFillTheStack() throws IOException {
        String[] lines = new String[1000];
        for (int i = 0; i < lines.length; i++) {
            lines[i] = "residual layers=" + (lines.length - 1 - i);
        }

        assertRejected(
                new TinyModel().layers(lines),
                "network.properties: layer.32: expected residual at most 32 deep, found one deeper");
    }

    @Test
    void refusesNetworkThatDoesNotEndInTheClasses() throws IOException {
        assertRejected(
                new TinyModel()
                        .layers("flatten", "dense units=1 activation=softmax")
                        .parameters(1, 2, 3),
                "network.properties: expected the last layer to give one value for each of 2 classes, found 1");
    }

    @Test
    void refusesMoreOrFewerParametersThanLayersNeed() throws IOException {
        assertRejected(
                new TinyModel().parameters(1, 2, 3, 4, 5, 6, 7),
                "network.properties: expected 6 parameters for these layers, found 7");
        assertRejected(
                new TinyModel().parameters(1, 2, 3, 4, 5),
                "network.properties: expected 6 parameters for these layers, found 5");
        assertRejected(
                new TinyModel().layers(CONVOLUTION, "flatten", "dense units=2 activation=softmax"),
                "network.properties: expected 8 parameters for these layers, found 6");
    }

    @Test
    void refusesArrayOfAnotherLength() throws IOException {
        assertRejected(
                new TinyModel().coefficients(TinyModel.array("MIXED_DATA_TYPES", "FLOAT", 7, new float[7])),
                "coefficients.bin: expected 6 values, found 7");
        assertRejected(
                new TinyModel().coefficients(TinyModel.array("MIXED_DATA_TYPES", "FLOAT", 6, 1, 2, 3)),
                "coefficients.bin: expected 6 values of 4 bytes, found 3");
    }

    @Test
    void refusesArrayOfAnotherKind() throws IOException {
        assertRejected(
                new TinyModel().coefficients(TinyModel.array("MIXED_DATA_TYPES", "DOUBLE", 6, new float[12])),
                "coefficients.bin: expected values of type FLOAT, found 'DOUBLE'");
        assertRejected(
                new TinyModel().coefficients(TinyModel.array("DIRECT", "FLOAT", 6, new float[6])),
                "coefficients.bin: expected allocation mode MIXED_DATA_TYPES, found 'DIRECT'");
    }

    @Test
    void refusesBytesThatAreNoArray() throws IOException {
        String message = "coefficients.bin: expected an array as ND4J writes it, found something else";

        assertRejected(new TinyModel().coefficients(new byte[0]), message);
        assertRejected(new TinyModel().coefficients(new byte[] {0, 2, (byte) 0xFF, (byte) 0xFF}), message);
        assertRejected(new TinyModel().coefficients(Arrays.copyOf(new TinyModel().coefficients(), 60)), message);
    }

    @Test
    void refusesParametersThatAreNotFinite() throws IOException {
        assertRejected(
                new TinyModel().parameters(1, 2, Float.NaN, 4, 5, 6),
                "coefficients.bin: expected finite values, found NaN at 2");
        assertRejected(
                new TinyModel().parameters(1, 2, 3, 4, 5, Float.NEGATIVE_INFINITY),
                "coefficients.bin: expected finite values, found -Infinity at 5");
    }

    private void assertRejected(TinyModel model, String message) throws IOException {
        model.writeTo(file);
        assertRejected(message);
    }

    private void assertRejected(String message) {
        assertThatExceptionOfType(ModelFormatException.class)
                .isThrownBy(() -> ModelFile.read(() -> Files.newInputStream(file), BUDGET))
                .withMessage(message);
    }
}
