package io.github.mnistmaven.experiment.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistmaven.experiment.model.Activation;
import io.github.mnistmaven.experiment.model.EngineChoice;
import io.github.mnistmaven.experiment.model.Layer;
import io.github.mnistmaven.experiment.model.Padding;
import io.github.mnistmaven.experiment.model.Shape;
import io.github.mnistmaven.experiment.model.Size;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class EngineCoverageTest {
    private static final Size THREE = Size.square(3);
    private static final Size ONE = Size.square(1);

    @Test
    void onednnLacksConvolutionsThatTakeChannelsApart() {
        PlannedLayer plain =
                planned("conv2d", new Layer.Conv2D(4, THREE, ONE, Padding.SAME, Activation.RELU), Shape.image(8, 8, 1));
        PlannedLayer depthwise = planned(
                "depthwise_conv2d",
                new Layer.DepthwiseConv2D(THREE, ONE, Padding.SAME, 1, Activation.RELU),
                Shape.image(8, 8, 4));
        PlannedLayer separable = planned(
                "separable_conv2d_1",
                new Layer.SeparableConv2D(4, THREE, ONE, Padding.SAME, 1, Activation.RELU),
                Shape.image(8, 8, 4));

        assertThat(EngineCoverage.onednn(List.of(plain, depthwise, separable)))
                .containsExactly(
                        new Uncovered(EngineChoice.ONEDNN, depthwise, "depthwise_conv2d", "conv2d"),
                        new Uncovered(EngineChoice.ONEDNN, separable, "separable_conv2d", "conv2d"));
        assertThat(EngineCoverage.dl4j(List.of(plain, depthwise, separable))).isEmpty();
    }

    static Stream<Layer> layersWhoseWindowsSkipInput() {
        Size strides = new Size(6, 5);
        return Stream.of(
                new Layer.Conv2D(4, ONE, strides, Padding.SAME, Activation.RELU),
                new Layer.DepthwiseConv2D(ONE, strides, Padding.SAME, 1, Activation.RELU),
                new Layer.SeparableConv2D(4, ONE, strides, Padding.SAME, 1, Activation.RELU),
                new Layer.MaxPooling2D(ONE, strides, Padding.SAME),
                new Layer.AveragePooling2D(ONE, strides, Padding.SAME));
    }

    @ParameterizedTest
    @MethodSource("layersWhoseWindowsSkipInput")
    void dl4jLacksSamePaddingWhereWindowsSkipInput(Layer layer) {
        PlannedLayer planned = planned("it", layer, Shape.image(28, 28, 4));

        assertThat(EngineCoverage.dl4j(List.of(planned)))
                .containsExactly(new Uncovered(
                        EngineChoice.DL4J,
                        planned,
                        "padding: same with strides of 6x5 that skip input between windows of 1x1",
                        "padding: valid or smaller strides"));
    }

    /** The last of the windows begins at (ceil(length / stride) - 1) * stride; one row or column may be left behind it. */
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
        Layer tall = new Layer.MaxPooling2D(new Size(window, 1), new Size(stride, 1), Padding.SAME);
        Layer wide = new Layer.MaxPooling2D(new Size(1, window), new Size(1, stride), Padding.SAME);
        Layer unpadded = new Layer.MaxPooling2D(Size.square(window), Size.square(stride), Padding.VALID);

        assertThat(EngineCoverage.dl4j(List.of(planned("it", tall, Shape.image(side, 8, 1)))))
                .hasSize(lacking ? 1 : 0);
        assertThat(EngineCoverage.dl4j(List.of(planned("it", wide, Shape.image(8, side, 1)))))
                .hasSize(lacking ? 1 : 0);
        assertThat(EngineCoverage.dl4j(List.of(planned("it", unpadded, Shape.image(side, side, 1)))))
                .isEmpty();
    }

    @Test
    void asTextItIsAReasonToTakeAnotherEngine() {
        PlannedLayer separable = planned(
                "separable_conv2d_1",
                new Layer.SeparableConv2D(4, THREE, ONE, Padding.SAME, 1, Activation.RELU),
                Shape.image(8, 8, 4));

        assertThat(EngineCoverage.onednn(List.of(separable)).get(0))
                .hasToString("onednn lacks separable_conv2d (layer separable_conv2d_1)");
    }

    private static PlannedLayer planned(String name, Layer layer, Shape input) {
        return new PlannedLayer(name, layer, input, Shape.image(1, 1, 1), 0);
    }
}
