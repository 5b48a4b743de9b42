package io.github.mnistmaven.language.layer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistmaven.experiment.model.Initializer;
import io.github.mnistmaven.experiment.model.Layer;
import io.github.mnistmaven.model.network.Activation;
import io.github.mnistmaven.model.network.Origin;
import io.github.mnistmaven.model.network.Padding;
import io.github.mnistmaven.model.network.Preprocessing;
import io.github.mnistmaven.model.network.Shape;
import io.github.mnistmaven.model.network.Size;
import io.github.mnistmaven.model.network.Tensor;
import io.github.mnistmaven.model.network.TrainedLayer;
import io.github.mnistmaven.model.network.TrainedNetwork;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TrainableLayersTest {
    private static final Shape IMAGE = Shape.image(4, 4, 2);
    private static final Size ONE = Size.square(1);
    private static final TrainedLayer.Permute CHANNELS_FIRST = new TrainedLayer.Permute("turn", List.of(3, 1, 2));
    private static final TrainedLayer.Flatten FLATTEN = new TrainedLayer.Flatten("flatten");

    private final List<String> problems = new ArrayList<>();

    @Test
    void givesLayersOfEachKindWithTheLanguagesDefaults() {
        TrainedLayer.Conv2D same =
                new TrainedLayer.Conv2D("same", 2, Size.square(3), ONE, Padding.SAME, ONE, Activation.RELU, true);
        assertThat(layers(
                        IMAGE,
                        same,
                        new TrainedLayer.Residual("block", List.of(new TrainedLayer.Dropout("dropout", 0.25))),
                        new TrainedLayer.MaxPooling2D("pool", new Size(2, 1), new Size(1, 2), Padding.VALID),
                        new TrainedLayer.BatchNormalization("bn", 0.9, 0.01, false, true),
                        new TrainedLayer.Flatten("flat"),
                        new TrainedLayer.Dense("classes", 3, Activation.SOFTMAX, true)))
                .containsExactly(
                        new Layer.Conv2D(2, Size.square(3), ONE, Padding.SAME, Activation.RELU),
                        new Layer.Residual(List.of(new Layer.Dropout(0.25))),
                        new Layer.MaxPooling2D(new Size(2, 1), new Size(1, 2), Padding.VALID),
                        new Layer.BatchNormalization(
                                0.9,
                                0.01,
                                false,
                                true,
                                Initializer.ZEROS,
                                Initializer.ONES,
                                Optional.empty(),
                                Optional.empty(),
                                true),
                        new Layer.Flatten(),
                        new Layer.Dense(3, Activation.SOFTMAX));
        assertThat(problems).isEmpty();
    }

    @Test
    void everyLayerButAPermuteHasAForm() {
        assertThat(UntrainedLayers.types()).hasSize(LayerTypes.ALL.size()).doesNotContain(TrainedLayer.Permute.class);
    }

    @Test
    void freezesThemAllIfTheyAreNotToBeTrained() {
        TrainedLayer.Dense dense = new TrainedLayer.Dense("in block", 16, Activation.RELU, true);
        List<TrainableLayer> frozen = TrainableLayers.of(
                network(
                        Shape.image(4, 4, 1),
                        Preprocessing.UNIT,
                        FLATTEN,
                        new TrainedLayer.Residual("block", List.of(dense)),
                        new TrainedLayer.Dense("classes", 3, Activation.SOFTMAX, true)),
                false,
                problems::add);

        assertThat(frozen.get(2).layer().trainable()).isFalse();
        assertThat(((Layer.Residual) frozen.get(1).layer()).layers().get(0).trainable())
                .isFalse();
    }

    @Test
    void leavesOutWhatFlattensAVector() {
        assertThat(layers(
                        IMAGE,
                        new TrainedLayer.GlobalMaxPooling2D("pool"),
                        FLATTEN,
                        new TrainedLayer.Dense("classes", 3, Activation.SOFTMAX, false)))
                .hasSize(2)
                .first()
                .isEqualTo(new Layer.GlobalMaxPooling2D());
        assertThat(problems).isEmpty();
    }

    @Test
    void flattensAsItIsDoneHereWhereTheClassesAreChannelByChannel() {
        assertThat(layers(IMAGE, CHANNELS_FIRST, FLATTEN, softmax()))
                .containsExactly(new Layer.Flatten(), new Layer.Activated(Activation.SOFTMAX));
        assertThat(problems).isEmpty();
    }

    @Test
    void tellsOfAnOrderOfValuesThatNoExperimentHas() {
        layers(IMAGE, FLATTEN, softmax());
        layers(IMAGE, CHANNELS_FIRST, FLATTEN, new TrainedLayer.Dense("classes", 3, Activation.SOFTMAX, true));
        layers(
                IMAGE,
                new TrainedLayer.Permute("swap", List.of(2, 1, 3)),
                new TrainedLayer.GlobalAveragePooling2D("pool"));

        assertThat(problems)
                .containsExactly(
                        "layer 'flatten': no dense layer follows that takes the vector before a residual block or the"
                                + " classes do, which can't be trained here",
                        "layer 'turn' is a permute, which can't be trained here",
                        "layer 'swap' is a permute, which can't be trained here");
    }

    @Test
    void anOrderThatIsNoneIsNoProblem() {
        layers(Shape.image(4, 4, 1), FLATTEN, softmax());
        layers(Shape.image(1, 1, 5), CHANNELS_FIRST, FLATTEN, softmax());

        assertThat(problems).isEmpty();
    }

    @Test
    void holdsLayersAgainstWhatTheLanguageAllows() {
        layers(
                Shape.image(4, 4, 1),
                new TrainedLayer.Residual(
                        "block",
                        List.of(
                                new TrainedLayer.Dropout("all", 1),
                                new TrainedLayer.BatchNormalization("bn", 1, 0, true, true))),
                new TrainedLayer.SeparableConv2D(
                        "sep\u001b", 2, ONE, Size.square(2), Padding.SAME, Size.square(2), 1, Activation.RELU, true),
                new TrainedLayer.GlobalMaxPooling2D("pool"),
                new TrainedLayer.Dense("wide", 70_000, Activation.RELU, true),
                new TrainedLayer.LeakyRelu("leaky", 11));

        assertThat(problems)
                .containsExactly(
                        "layer 'all': dropout must be a number from 0 to below 1, found 1",
                        "layer 'bn': batch_normalization.momentum must be a number from 0 to below 1, found 1",
                        "layer 'bn': batch_normalization.epsilon must be a number above 0 and up to 1, found 0",
                        "layer 'sepU+001B': separable_conv2d can't have both strides and dilation_rate above 1, found"
                                + " strides 2x2 and dilation_rate 2x2",
                        "layer 'wide': dense.units must be an integer from 1 to 65536, found 70000",
                        "layer 'leaky': leaky_relu must be a number from 0 to 10, found 11");
    }

    private static TrainedLayer softmax() {
        return new TrainedLayer.Activated("classes", Activation.SOFTMAX);
    }

    private List<Layer> layers(Shape input, TrainedLayer... layers) {
        return TrainableLayers.of(network(input, Preprocessing.UNIT, layers), true, problems::add).stream()
                .map(TrainableLayer::layer)
                .toList();
    }

    private static TrainedNetwork network(Shape input, Preprocessing preprocessing, TrainedLayer... layers) {
        Shape output = input;
        for (TrainedLayer layer : layers) {
            output = layer.output(output);
        }
        List<Tensor> tensors = TrainedNetwork.specs(input, List.of(layers)).stream()
                .map(spec -> Tensor.of(spec, new float[(int) spec.length()]))
                .toList();
        return new TrainedNetwork(
                "test",
                input,
                preprocessing,
                Optional.empty(),
                IntStream.range(0, output.size()).mapToObj(String::valueOf).toList(),
                List.of(layers),
                tensors,
                new Origin("test", Optional.empty(), Optional.empty()));
    }
}
