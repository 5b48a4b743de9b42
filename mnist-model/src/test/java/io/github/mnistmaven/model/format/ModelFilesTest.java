package io.github.mnistmaven.model.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistmaven.model.archive.ModelFile;
import io.github.mnistmaven.model.io.MemoryBudget;
import io.github.mnistmaven.model.network.Activation;
import io.github.mnistmaven.model.network.Origin;
import io.github.mnistmaven.model.network.Padding;
import io.github.mnistmaven.model.network.Preprocessing;
import io.github.mnistmaven.model.network.RandomNetworks;
import io.github.mnistmaven.model.network.Shape;
import io.github.mnistmaven.model.network.Size;
import io.github.mnistmaven.model.network.Tensor;
import io.github.mnistmaven.model.network.TrainedLayer;
import io.github.mnistmaven.model.network.TrainedNetwork;
import io.github.mnistmaven.model.onnx.OnnxOptions;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ModelFilesTest {

    @Test
    void ourFormatIsAlwaysOneOfThemAndEachIsThereOnce() {
        assertThat(new Export(List.of(), OnnxOptions.DEFAULT).formats()).containsExactly(ModelFormat.MNIST);
        assertThat(new Export(List.of(ModelFormat.ONNX, ModelFormat.KERAS, ModelFormat.ONNX), OnnxOptions.DEFAULT)
                        .formats())
                .containsExactly(ModelFormat.MNIST, ModelFormat.KERAS, ModelFormat.ONNX);
    }

    /** All others can be made of {@code model.zip}, byte for byte. */
    @Test
    void whatIsMadeOfOurFileIsWhatIsMadeOfTheNetwork() throws IOException {
        for (TrainedNetwork network : RandomNetworks.of(20).toList()) {
            ModelFiles files = ModelFiles.of(network, Export.ALL);
            byte[] ours = contents(files).get("model.zip");

            TrainedNetwork read = ModelFile.read(() -> new ByteArrayInputStream(ours), MemoryBudget.ofThisJvm());

            assertThat(ModelFiles.of(read, Export.ALL).lacks()).isEqualTo(files.lacks());
            assertThat(contents(ModelFiles.of(read, Export.ALL))).containsExactlyEntriesOf(contents(files));
        }
    }

    @Test
    void aFormatThatLacksALayerSaysSoAndTheOthersAreWritten() throws IOException {
        TrainedNetwork network = dilatedWithStrides();

        ModelFiles files = ModelFiles.of(network, Export.ALL);

        assertThat(files.lacks())
                .contains(new FormatLack(
                        ModelFormat.KERAS,
                        "layer conv2d: Keras lacks convolutions with strides of 2x2 and a dilation rate of 2x2, as one of"
                                + " them has to be 1x1"));
        assertThat(contents(files))
                .containsKeys("model.zip", "model.onnx")
                .doesNotContainKeys("model.keras", "model.json");
    }

    private static TrainedNetwork dilatedWithStrides() {
        Shape input = Shape.image(9, 9, 1);
        List<TrainedLayer> layers = List.of(
                new TrainedLayer.Conv2D(
                        "conv2d",
                        2,
                        Size.square(3),
                        Size.square(2),
                        Padding.VALID,
                        Size.square(2),
                        Activation.RELU,
                        true),
                new TrainedLayer.Flatten("flatten"),
                new TrainedLayer.Dense("dense", 2, Activation.SOFTMAX, true));
        List<Tensor> tensors = TrainedNetwork.specs(input, layers).stream()
                .map(spec -> Tensor.of(spec, new float[(int) spec.length()]))
                .toList();
        Origin origin = new Origin("a test", Optional.empty(), Optional.empty());
        return new TrainedNetwork(
                "dilated", input, Preprocessing.UNIT, Optional.empty(), List.of("a", "b"), layers, tensors, origin);
    }

    private static Map<String, byte[]> contents(ModelFiles files) throws IOException {
        Map<String, byte[]> contents = new TreeMap<>();
        for (FormatFile file : files.files()) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            file.writeTo(bytes);
            contents.put(file.name(), bytes.toByteArray());
        }
        return contents;
    }
}
