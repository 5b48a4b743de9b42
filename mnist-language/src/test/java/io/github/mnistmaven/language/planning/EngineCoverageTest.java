package io.github.mnistmaven.language.planning;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistmaven.experiment.model.EngineChoice;
import io.github.mnistmaven.experiment.model.Layer;
import io.github.mnistmaven.experiment.plan.PlannedLayer;
import io.github.mnistmaven.model.network.Activation;
import io.github.mnistmaven.model.network.Padding;
import io.github.mnistmaven.model.network.Shape;
import io.github.mnistmaven.model.network.Size;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class EngineCoverageTest {
    private static final Size THREE = Size.square(3);
    private static final Size ONE = Size.square(1);

    static Stream<Layer> layersThatPadAndSkip() {
        Size window = new Size(1, 3);
        Size strides = new Size(6, 1);
        return Stream.of(
                new Layer.Conv2D(4, window, strides, Padding.SAME, Activation.RELU),
                new Layer.DepthwiseConv2D(window, strides, Padding.SAME, 1, Activation.RELU),
                new Layer.SeparableConv2D(4, window, strides, Padding.SAME, 1, Activation.RELU),
                new Layer.MaxPooling2D(window, strides, Padding.SAME),
                new Layer.AveragePooling2D(window, strides, Padding.SAME));
    }

    @ParameterizedTest
    @MethodSource("layersThatPadAndSkip")
    void dl4jLacksPaddingBesideInputThatIsSkipped(Layer layer) {
        PlannedLayer planned = planned("it", layer, Shape.image(28, 28, 4));

        assertThat(EngineCoverage.uncovered(EngineChoice.DL4J, List.of(planned)))
                .containsExactly(new Uncovered(
                        EngineChoice.DL4J,
                        planned,
                        "padding: same with windows of 1x3 and strides of 6x1, which pad the input in one direction and"
                                + " skip some of it in the other",
                        Optional.of("padding: valid or smaller strides")));
    }

    /** Across, windows of 3 by steps of 1 are padded; down, the last begins at (ceil(length / stride) - 1) * stride. */
    @ParameterizedTest
    @CsvSource({
        "28, 1, 2, false",
        "28, 1, 3, false",
        "28, 1, 4, true",
        "28, 2, 4, true",
        "28, 3, 4, false",
        "28, 3, 5, false",
        "28, 1, 9, false",
        "28, 1, 10, true",
        "27, 1, 3, true",
        "5, 1, 255, true"
    })
    void oneRowOrColumnMayBeLeftOut(int side, int window, int stride, boolean lacking) {
        Layer down = new Layer.MaxPooling2D(new Size(window, 3), new Size(stride, 1), Padding.SAME);
        Layer across = new Layer.MaxPooling2D(new Size(3, window), new Size(1, stride), Padding.SAME);
        Layer unpadded = new Layer.MaxPooling2D(new Size(window, 3), new Size(stride, 1), Padding.VALID);
        Layer square = new Layer.MaxPooling2D(Size.square(window), Size.square(stride), Padding.SAME);

        assertThat(dl4jLacks(down, Shape.image(side, 8, 1))).isEqualTo(lacking);
        assertThat(dl4jLacks(across, Shape.image(8, side, 1))).isEqualTo(lacking);
        assertThat(dl4jLacks(unpadded, Shape.image(side, 8, 1))).isFalse();
        assertThat(dl4jLacks(square, Shape.image(side, side, 1))).isFalse();
    }

    private static boolean dl4jLacks(Layer layer, Shape input) {
        return !EngineCoverage.uncovered(EngineChoice.DL4J, List.of(planned("it", layer, input)))
                .isEmpty();
    }

    @Test
    void dl4jLacksSeparableConvolutionsOfASingleChannel() {
        Layer layer = new Layer.SeparableConv2D(4, THREE, ONE, Padding.SAME, 1, Activation.RELU);
        PlannedLayer single = planned("it", layer, Shape.image(28, 28, 1));

        assertThat(EngineCoverage.uncovered(EngineChoice.DL4J, List.of(single)))
                .containsExactly(new Uncovered(
                        EngineChoice.DL4J,
                        single,
                        "separable_conv2d of a single channel",
                        Optional.of("conv2d, which can learn whatever it can")));
        assertThat(dl4jLacks(layer, Shape.image(28, 28, 2))).isFalse();
        assertThat(EngineCoverage.engines(layer, Shape.image(28, 28, 1))).containsExactly(EngineChoice.ONEDNN);
        assertThat(EngineCoverage.engines(layer, Shape.image(28, 28, 2)))
                .containsExactly(EngineChoice.ONEDNN, EngineChoice.DL4J);
    }

    @Test
    void dl4jLacksLayerNormalization() {
        PlannedLayer planned =
                planned("layer_normalization_1", new Layer.LayerNormalization(0.001), Shape.image(8, 8, 4));

        assertThat(EngineCoverage.uncovered(EngineChoice.ONEDNN, List.of(planned)))
                .isEmpty();
        assertThat(EngineCoverage.uncovered(EngineChoice.DL4J, List.of(planned)))
                .containsExactly(new Uncovered(EngineChoice.DL4J, planned, "layer_normalization", Optional.empty()))
                .first()
                .hasToString("dl4j lacks layer_normalization (layer layer_normalization_1)");
    }

    @Test
    void asTextItIsAReasonToTakeAnotherEngine() {
        PlannedLayer separable = planned(
                "separable_conv2d_1",
                new Layer.SeparableConv2D(4, THREE, ONE, Padding.SAME, 1, Activation.RELU),
                Shape.image(8, 8, 4));

        assertThat(new Uncovered(EngineChoice.ONEDNN, separable, "separable_conv2d", Optional.empty()))
                .hasToString("onednn lacks separable_conv2d (layer separable_conv2d_1)");
    }

    private static PlannedLayer planned(String name, Layer layer, Shape input) {
        return new PlannedLayer(name, layer, input, Shape.image(1, 1, 1), List.of(), List.of());
    }
}
