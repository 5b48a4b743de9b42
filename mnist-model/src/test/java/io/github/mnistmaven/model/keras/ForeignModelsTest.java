package io.github.mnistmaven.model.keras;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mnistmaven.model.io.MemoryBudget;
import io.github.mnistmaven.model.io.ModelFormatException;
import io.github.mnistmaven.model.network.Activation;
import io.github.mnistmaven.model.network.Padding;
import io.github.mnistmaven.model.network.Preprocessing;
import io.github.mnistmaven.model.network.Shape;
import io.github.mnistmaven.model.network.Size;
import io.github.mnistmaven.model.network.TrainedLayer;
import io.github.mnistmaven.model.network.TrainedNetwork;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Models of Keras that are said otherwise, or are no chain of layers that are known here. */
class ForeignModelsTest {
    private static final Size ONE = Size.square(1);

    @TempDir
    Path directory;

    private Path model;

    @BeforeEach
    void copy() throws IOException {
        model = directory.resolve("model.json");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            rescaled   | "GlobalMaxPooling2D"           | "Bidirectional"                 | layer global_max_pooling2d: config.layers[3].class_name: expected a layer that is known here (Activation, Add, AveragePooling2D, BatchNormalization, Conv2D, Dense, DepthwiseConv2D, Dropout, ELU, Flatten, GaussianNoise, GlobalAveragePooling2D, GlobalMaxPooling2D, GroupNormalization, LayerNormalization, LeakyReLU, MaxPooling2D, Multiply, Permute, ReLU, Rescaling, Reshape, SeparableConv2D, Softmax, SpatialDropout2D), found "Bidirectional"
            rescaled   | "channels_last"                | "channels_first"                | layer conv2d: config.layers[2].config.data_format: expected channels_last, found "channels_first"
            rescaled   | "padding": "valid"             | "padding": "causal"             | layer conv2d: config.layers[2].config.padding: expected valid, same, found "causal"
            rescaled   | "groups": 1                    | "groups": 2                     | layer conv2d: config.layers[2].config.groups: expected 1.0, found 2
            rescaled   | "activation": "softmax"        | "activation": "mish"            | layer activation: config.layers[5].config.activation: expected linear, relu, leaky_relu, elu, selu, gelu, silu, hard_silu, relu6, sigmoid, hard_sigmoid, tanh, softmax, found "mish"
            rescaled   | "units": 2                     | "units": 0                      | layer dense: config.layers[4].config.units: expected a whole number from 1 to 65536, found 0
            rescaled   | "units": 2                     | "units": 3                      | model.h5: /dense, layer dense: expected kernel (2, 3), bias (3), found (2, 2), (2)
            rescaled   | "use_bias": true               | "use_bias": false               | model.h5: /conv2d, layer conv2d: expected kernel (2, 2, 3, 2), found (2, 2, 3, 2), (2)
            rescaled   | "name": "dense"                | "name": "other"                 | model.h5: /other, layer other: expected kernel (2, 2), bias (2), found none
            rescaled   | "kernel_size": [2, 2]          | "kernel_size": [5, 2]           | config.layers[2], layer conv2d: expected an image of at least 5x2, found 4x4x3
            rescaled   | [null, 4, 4, 3]                | [null, null, null, 3]           | config.layers[0].config.batch_input_shape[1]: expected a whole number from 1 to 4096, found null
            rescaled   | "Sequential"                   | "Subclassed"                    | class_name: expected Sequential or Functional, found "Subclassed"
            rescaled   | "scale": 2.0                   | "scale": []                     | config.layers[1].config.scale: expected a number, or one for each channel, found an array
            rescaled   | "scale": 2.0                   | "scale": [2.0, 0.0, 1.0]        | config.layers[1].config.scale: expected a number other than 0, found an array
            rescaled   | "scale": 2.0                   | "scale": [2.0, 1.0]             | preprocessing of 2 channels is not for images of 4x4x3
            sequential | "axis": -1                     | "axis": 1                       | layer batch_normalization: config.layers[5].config.axis: expected the last axis, -1, found 1
            functional | ["conv2d", 0, 0, {}]           | ["nowhere", 0, 0, {}]           | config.layers[2], layer batch_normalization: expected the output of a layer of this model as input, found that of nowhere
            functional | [[["conv2d_1", 0, 0, {}]]]     | [[["conv2d_1", 0, 0, {}]], []]  | config.layers[4].inbound_nodes: expected a layer that is used once, found one that is used 2 times
            functional | [["conv2d", 0, 0, {}], ["residual_1"   | [["layer_normalization", 0, 0, {}], ["residual_1" | config.layers[6], layer residual_1: expected two values that layers make of one value, each layer for one of them, found another use of what leaves layer_normalization
            functional | [["global_average_pooling2d"   | [["conv2d"                      | config.layers[10], layer dense: expected a vector, found an image of 6x5x2
            functional | [[["residual_3", 0, 0, {}]]]   | [[["global_average_pooling2d", 0, 0, {}]]] | config.layers[10], layer dense: expected a layer on the way from the input to the output
            functional | [["input_layer", 0, 0]]        | [["input_layer", 0, 0], ["x", 0, 0]] | config.input_layers: expected one layer, found an array
            functional | [["dense_1", 0, 0]]            | [["nothing", 0, 0]]             | output_layers: expected the name of a layer, found nothing
            """)
    void saysWhatIsWrongAndWhere(String name, String found, String instead, String message) throws IOException {
        String text = keras2(name);
        assertThat(text).contains(found);
        int at = text.indexOf(found);
        Files.writeString(model, text.substring(0, at) + instead + text.substring(at + found.length()));

        assertThatThrownBy(() -> KerasReader.read(model))
                .isInstanceOf(ModelFormatException.class)
                .hasMessage(message);
    }

    @Test
    void readsImagesWithoutChannels() throws IOException {
        assertThat(foreign("drawings").input()).isEqualTo(Shape.image(4, 4, 1));
        assertThat(foreign("drawings").layers())
                .containsExactly(
                        new TrainedLayer.Flatten("flatten"),
                        new TrainedLayer.Dense("dense", 3, Activation.LINEAR, true),
                        new TrainedLayer.Dropout("dropout", 0.5),
                        new TrainedLayer.Activated("probabilities", Activation.SOFTMAX));
        assertThat(foreign("reshaped").input()).isEqualTo(Shape.image(4, 4, 1));
        assertThat(foreign("reshaped").layers())
                .containsExactly(
                        new TrainedLayer.Conv2D(
                                "conv2d", 2, Size.square(2), ONE, Padding.VALID, ONE, Activation.LINEAR, true),
                        new TrainedLayer.Activated("re_lu", Activation.RELU),
                        new TrainedLayer.Flatten("reshape_1"),
                        new TrainedLayer.Dense("dense", 3, Activation.LINEAR, true),
                        new TrainedLayer.Activated("softmax", Activation.SOFTMAX));
    }

    @Test
    void readsVectorsOfPixels() throws IOException {
        assertThat(foreign("vectors").input()).isEqualTo(Shape.image(4, 4, 1));
        assertThat(foreign("vectors").layers())
                .containsExactly(
                        new TrainedLayer.Flatten("pixels"),
                        new TrainedLayer.Dense("dense", 3, Activation.SOFTMAX, true));
    }

    @Test
    void scalesPixels() throws IOException {
        TrainedNetwork network = foreign("pixels");

        assertThat(network.preprocessing()).isEqualTo(Preprocessing.UNIT);
        assertThat(network.layers().get(0))
                .isEqualTo(new TrainedLayer.Conv2D(
                        "conv2d", 2, Size.square(2), ONE, Padding.VALID, ONE, Activation.RELU, true));
    }

    /** One offset is for all channels. */
    @Test
    void scalesChannelsApart() throws IOException {
        Files.writeString(model, keras2("rescaled").replace("\"scale\": 2.0", "\"scale\": [2.0, 1.0, 4.0]"));

        assertThat(KerasReader.read(model).preprocessing())
                .isEqualTo(new Preprocessing(List.of(2 / 255.0, 1 / 255.0, 4 / 255.0), List.of(-1.0, -1.0, -1.0)));
    }

    @Test
    void readsSumsAsBlocks() throws IOException {
        assertThat(foreign("plus").layers())
                .extracting(layer -> layer instanceof TrainedLayer.Residual block
                        ? block.name() + " of " + block.layers().get(0).name()
                        : layer.name())
                .containsExactly("add of conv2d", "add_1 of conv2d_1", "global_average_pooling2d", "dense");
    }

    @Test
    void readsProjectionsAsShortcutsWhereverTheyStandInTheSum() throws IOException {
        assertThat(foreign("projected").layers())
                .filteredOn(TrainedLayer.Residual.class::isInstance)
                .extracting(block -> ((TrainedLayer.Residual) block)
                        .branches().stream()
                                .map(branch ->
                                        branch.stream().map(TrainedLayer::name).toList())
                                .toList())
                .containsExactly(
                        List.of(
                                List.of(
                                        "conv2d_1",
                                        "batch_normalization_1",
                                        "re_lu",
                                        "conv2d_2",
                                        "batch_normalization_2"),
                                List.of("conv2d", "batch_normalization")),
                        List.of(
                                List.of("conv2d_4", "batch_normalization_4", "re_lu_3", "conv2d_5"),
                                List.of("conv2d_3")));
    }

    @Test
    void readsSqueezeAndExcitationHoweverItIsWritten() throws IOException {
        assertThat(foreign("excited").layers())
                .filteredOn(TrainedLayer.Multiply.class::isInstance)
                .hasSize(3)
                .allSatisfy(block -> assertThat(block.inner())
                        .extracting(TrainedLayer::keyword)
                        .containsExactly("global_average_pooling2d", "dense", "dense"));
    }

    @Test
    void leavesOutWhatDoesNothing() throws IOException {
        assertThat(foreign("idle").layers())
                .extracting(TrainedLayer::name)
                .containsExactly("conv2d", "elu", "re_lu", "flatten", "dense");
        assertThat(foreign("idle").layers().get(2)).isEqualTo(new TrainedLayer.LeakyRelu("re_lu", 0.25));
    }

    @Test
    void takesNoMoreMemoryThanAgreed() {
        Path file = Path.of("src/test/resources/keras/vectors/model.keras");

        assertThatThrownBy(() -> KerasReader.read(file, new MemoryBudget(400)))
                .hasMessage("config.json: expected its 51 parameters to take at most 400 bytes, three quarters of this"
                        + " JVM's memory (raise it with -Xmx), found 408");
    }

    private static TrainedNetwork foreign(String name) throws IOException {
        return KerasReader.read(Path.of("src/test/resources/keras", name, "model.keras"));
    }

    private String keras2(String name) throws IOException {
        Path stored = Path.of("src/test/resources/keras", name, "keras2");
        Files.copy(stored.resolve("model.h5"), directory.resolve("model.h5"));
        return Files.readString(stored.resolve("model.json"));
    }
}
