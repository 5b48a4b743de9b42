package io.github.mnistmaven.language.planning;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistmaven.experiment.data.DatasetFacts;
import io.github.mnistmaven.experiment.plan.PlannedLayer;
import io.github.mnistmaven.experiment.plan.TrainingPlan;
import io.github.mnistmaven.model.network.Shape;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LayerPlannerTest {
    private static final String LAST = "dense: {units: 10, activation: softmax}";

    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "conv2d: {filters: 4, kernel_size: 5}|24x24x4|104",
                "conv2d: {filters: 4, kernel_size: [3, 5]}|26x24x4|64",
                "conv2d: {filters: 4, kernel_size: 5, padding: same}|28x28x4|104",
                "conv2d: {filters: 4, kernel_size: 3, strides: 3}|9x9x4|40",
                "conv2d: {filters: 4, kernel_size: 3, strides: 3, padding: same}|10x10x4|40",
                "conv2d: {filters: 4, kernel_size: 28}|1x1x4|3140",
                "conv2d: {filters: 4, kernel_size: 29, padding: same}|28x28x4|3368",
                "conv2d: {filters: 4, kernel_size: 3, use_bias: false}|26x26x4|36",
                "conv2d: {filters: 4, kernel_size: 3, dilation_rate: 2}|24x24x4|40",
                "conv2d: {filters: 4, kernel_size: 3, dilation_rate: [1, 13]}|26x2x4|40",
                "conv2d: {filters: 4, kernel_size: 3, dilation_rate: 20, padding: same}|28x28x4|40",
                "depthwise_conv2d: {kernel_size: 3, depth_multiplier: 2, use_bias: false}|26x26x2|18",
                "max_pooling2d|14x14x1|0",
                "max_pooling2d: {pool_size: 3}|9x9x1|0",
                "max_pooling2d: {pool_size: 3, padding: same}|10x10x1|0",
                "max_pooling2d: {pool_size: 3, strides: 1}|26x26x1|0",
                "max_pooling2d: {pool_size: 2, strides: [5, 30]}|6x1x1|0",
                "depthwise_conv2d: {kernel_size: 3}|26x26x1|10",
                "depthwise_conv2d: {kernel_size: [3, 5], depth_multiplier: 4}|26x24x4|64",
                "depthwise_conv2d: {kernel_size: 3, strides: 3, padding: same, depth_multiplier: 2}|10x10x2|20",
                "average_pooling2d|14x14x1|0",
                "average_pooling2d: {pool_size: 3, strides: 1, padding: same}|28x28x1|0",
                "batch_normalization|28x28x1|4",
                "activation: gelu|28x28x1|0",
                "leaky_relu: 0.1|28x28x1|0",
                "dropout: 0.5|28x28x1|0",
                "spatial_dropout2d: 0.5|28x28x1|0",
                "gaussian_noise: 0.1|28x28x1|0"
            })
    void shapesAndParametersFollowTheFormulasOfKeras(String layer, String output, long parameters) {
        PlannedLayer planned = plan("", layer, "flatten", LAST).layers().get(0);

        assertThat(planned.output()).hasToString(output);
        assertThat(planned.parameters()).isEqualTo(parameters);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "separable_conv2d: {filters: 8, kernel_size: 3}|26x26x8|42",
                "separable_conv2d: {filters: 8, kernel_size: 3, depth_multiplier: 2, use_bias: false}|26x26x8|68",
                "separable_conv2d: {filters: 8, kernel_size: 3, padding: same, strides: 2, depth_multiplier: 2}|14x14x8|76"
            })
    void soDoShapesAndParametersAfterTwoChannels(String layer, String output, long parameters) {
        PlannedLayer planned = plan("", "conv2d: {filters: 2, kernel_size: 1}", layer, "flatten", LAST)
                .layers()
                .get(1);

        assertThat(planned.output()).hasToString(output);
        assertThat(planned.parameters()).isEqualTo(parameters);
    }

    @Test
    void aKernelCountsEveryChannelOfItsInput() {
        PlannedLayer second = plan(
                        "",
                        "conv2d: {filters: 8, kernel_size: 3}",
                        "conv2d: {filters: 16, kernel_size: 3}",
                        "flatten",
                        LAST)
                .layers()
                .get(1);

        assertThat(second.name()).isEqualTo("conv2d_1");
        assertThat(second.parameters()).isEqualTo(3 * 3 * 8 * 16 + 16);
    }

    /** 3 * 3 * 2 * 8 + 8 * 2, and 3 * 3 * 8 * 2 + 8 * 2 * 4 + 4, as Keras 3 counts them. */
    @Test
    void convolutionsOfChannelsCountEveryChannelOfTheirInput() {
        List<PlannedLayer> layers = plan(
                        "",
                        "conv2d: {filters: 8, kernel_size: 3}",
                        "depthwise_conv2d: {kernel_size: 3, depth_multiplier: 2}",
                        "conv2d: {filters: 8, kernel_size: 3}",
                        "separable_conv2d: {filters: 4, kernel_size: 3, depth_multiplier: 2}",
                        "flatten",
                        LAST)
                .layers();

        assertThat(layers.get(1).output()).isEqualTo(Shape.image(24, 24, 16));
        assertThat(layers.get(1).parameters()).isEqualTo(160);
        assertThat(layers.get(3).output()).isEqualTo(Shape.image(20, 20, 4));
        assertThat(layers.get(3).parameters()).isEqualTo(212);
    }

    @Test
    void globalPoolingLeavesAValueAChannel() {
        PlannedLayer pooling = plan("", "conv2d: {filters: 8, kernel_size: 3}", "global_average_pooling2d", LAST)
                .layers()
                .get(1);

        assertThat(pooling.output()).isEqualTo(Shape.vector(8));
        assertThat(pooling.parameters()).isZero();
    }

    @Test
    void aDenseLayerWithoutABiasHasItsKernelAlone() {
        PlannedLayer dense = plan("", "global_max_pooling2d", "dense: {units: 7, use_bias: false}", LAST)
                .layers()
                .get(1);

        assertThat(dense.input()).isEqualTo(Shape.vector(1));
        assertThat(dense.parameters()).isEqualTo(7);
    }

    @Test
    void aBlockComesBeforeItsLayersAndHasNoParametersOfItsOwn() {
        List<PlannedLayer> layers = plan(
                        "",
                        "conv2d: {filters: 4, kernel_size: 3}",
                        "residual: [{conv2d: {filters: 4, kernel_size: 3, padding: same}}, {residual: [batch_normalization]}]",
                        "flatten",
                        LAST)
                .layers();

        assertThat(layers)
                .extracting(PlannedLayer::name)
                .containsExactly(
                        "conv2d", "residual", "conv2d_1", "residual_1", "batch_normalization", "flatten", "dense");
        assertThat(layers).extracting(PlannedLayer::parameters).containsExactly(40L, 0L, 148L, 0L, 16L, 0L, 27_050L);
        assertThat(layers.subList(1, 5)).allSatisfy(layer -> {
            assertThat(layer.input()).isEqualTo(Shape.image(26, 26, 4));
            assertThat(layer.output()).isEqualTo(Shape.image(26, 26, 4));
        });
    }

    @Test
    void aBlockThatChangesTheShape() {
        assertProblems(
                "",
                new String[] {
                    "conv2d: {filters: 4, kernel_size: 3}",
                    "residual: [{conv2d: {filters: 8, kernel_size: 3}}]",
                    "flatten",
                    LAST
                },
                "x.yml:5:15: residual at model[1]: input is 26x26x4, but its layers make 24x24x8 of it, and only equal"
                        + " shapes can be added; use padding: same, strides of 1 and as many filters or units as enter,"
                        + " or a shortcut that makes the same of it");
    }

    @Test
    void aShortcutMayChangeTheShapeAsTheLayersDo() {
        List<PlannedLayer> layers = plan(
                        "",
                        "conv2d: {filters: 4, kernel_size: 3}",
                        "residual: {layers: [{conv2d: {filters: 8, kernel_size: 3, strides: 2, padding: same}},"
                                + " batch_normalization], shortcut: [{conv2d: {filters: 8, kernel_size: 1, strides: 2}}]}",
                        "flatten",
                        LAST)
                .layers();

        assertThat(layers)
                .extracting(PlannedLayer::name)
                .containsExactly(
                        "conv2d", "residual", "conv2d_1", "batch_normalization", "conv2d_2", "flatten", "dense");
        assertThat(layers.subList(1, 5)).extracting(PlannedLayer::output).containsOnly(Shape.image(13, 13, 8));
        assertThat(layers.get(4).input()).isEqualTo(Shape.image(26, 26, 4));
        assertThat(layers.get(1).parameters()).isZero();
    }

    @Test
    void aShortcutThatMakesAnotherShape() {
        assertProblems(
                "",
                new String[] {
                    "residual: {layers: [{conv2d: {filters: 8, kernel_size: 3, strides: 2, padding: same}}],"
                            + " shortcut: [{conv2d: {filters: 8, kernel_size: 1}}]}",
                    "flatten",
                    LAST
                },
                "x.yml:4:103: residual at model[0]: input is 28x28x1, of which its layers make 14x14x8 and its shortcut"
                        + " 28x28x8, but only equal shapes can be added; give the shortcut the same strides, and as many"
                        + " filters or units");
        assertProblems(
                "",
                new String[] {"residual: {layers: [flatten], shortcut: [flatten]}", LAST},
                "x.yml:4:15: residual at model[0]: input is 28x28x1, of which its layers make a vector; move flatten or"
                        + " global pooling behind the block");
    }

    @Test
    void aLayerWithinAShortcutThatDoesNotFit() {
        assertProblems(
                "",
                new String[] {
                    "residual: {layers: [{dropout: 0.1}], shortcut: [{max_pooling2d: {pool_size: 29}}]}",
                    "flatten",
                    LAST
                },
                "x.yml:4:81: max_pooling2d at model[0].residual.shortcut[0]: input is 28x28x1, pool 29x29 does not fit; use"
                        + " padding: same or a smaller pool_size");
    }

    @Test
    void aLayerWithinABlockThatDoesNotFit() {
        assertProblems(
                "",
                new String[] {
                    "max_pooling2d: {pool_size: 14}",
                    "residual: [{dropout: 0.1}, {max_pooling2d: {pool_size: 3}}]",
                    "flatten",
                    LAST
                },
                "x.yml:5:60: max_pooling2d at model[1].residual[1]: input is 2x2x1, pool 3x3 does not fit; use padding:"
                        + " same or a smaller pool_size");
    }

    @Test
    void aLayerWithinABlockThatIsWrittenInFull() {
        assertProblems(
                "",
                new String[] {"residual: {layers: [flatten, {dense: {units: 784}}, flatten]}", LAST},
                "x.yml:4:57: flatten at model[0].residual.layers[2]: input is a vector of 784, already flat; remove this"
                        + " layer");
    }

    @Test
    void aDilatedKernelThatDoesNotFit() {
        assertProblems(
                "",
                new String[] {"conv2d: {filters: 1, kernel_size: 3, dilation_rate: 14}", "flatten", LAST},
                "x.yml:4:39: conv2d at model[0]: input is 28x28x1, kernel 3x3, dilated to 29x29, does not fit; use padding:"
                        + " same or an earlier layer");
    }

    @Test
    void wholeChannelsOfAVectorCanNotBeDropped() {
        assertProblems(
                "",
                new String[] {"flatten", "spatial_dropout2d: 0.1", LAST},
                "x.yml:5:24: spatial_dropout2d at model[1]: input is a vector of 784, but spatial_dropout2d needs height,"
                        + " width and channels; move it before flatten or global pooling, or use dropout");
    }

    @Test
    void aVectorIsNormalisedValueByValue() {
        PlannedLayer normalization = plan("", "flatten", "dense: {units: 7}", "batch_normalization", LAST)
                .layers()
                .get(2);

        assertThat(normalization.output()).isEqualTo(Shape.vector(7));
        assertThat(normalization.parameters()).isEqualTo(28);
    }

    @Test
    void layerNormalizationHasAGammaAndABetaForEachChannel() {
        List<PlannedLayer> layers = plan(
                        "",
                        "conv2d: {filters: 4, kernel_size: 3}",
                        "layer_normalization",
                        "flatten",
                        "layer_normalization",
                        LAST)
                .layers();

        assertThat(layers.get(1).output()).isEqualTo(Shape.image(26, 26, 4));
        assertThat(layers.get(1).parameters()).isEqualTo(8);
        assertThat(layers.get(3).output()).isEqualTo(Shape.vector(2704));
        assertThat(layers.get(3).parameters()).isEqualTo(5408);
    }

    @Test
    void oneChannelLeavesLayerNormalizationNothing() {
        assertProblems(
                "",
                new String[] {"layer_normalization", "flatten", LAST},
                "x.yml:4:5: layer_normalization at model[0]: input is 28x28x1, but a mean over one channel leaves nothing"
                        + " of it; use batch_normalization, or move it behind a layer with more channels");
    }

    @Test
    void whatIsMultipliedFits() {
        assertProblems(
                "",
                new String[] {"multiply: [global_average_pooling2d, {dense: {units: 2}}]", "flatten", LAST},
                "x.yml:4:15: multiply at model[0]: input is 28x28x1, but its layers make 2 of it; it can be multiplied by the"
                        + " same shape, or a vector of 1, a value for each channel");
        assertProblems(
                "",
                new String[] {"flatten", "multiply: {layers: [{dense: {units: 2}}]}", LAST},
                "x.yml:5:15: multiply at model[1]: input is a vector of 784, but its layers make 2 of it; it can be"
                        + " multiplied by the same shape");
    }

    @Test
    void groupsDivideChannels() {
        assertProblems(
                "",
                new String[] {"conv2d: {filters: 12, kernel_size: 3}", "group_normalization", "flatten", LAST},
                "x.yml:5:5: group_normalization at model[1]: input is 26x26x12, whose 12 channels don't make 32 groups of"
                        + " equally many; give groups that divide them");
        assertProblems(
                "",
                new String[] {"flatten", "dense: {units: 8}", "group_normalization: {groups: 8}", LAST},
                "x.yml:6:35: group_normalization at model[2]: input is a vector of 8, but a mean over one value leaves"
                        + " nothing of it; give fewer groups");
    }

    @Test
    void aKernelLargerThanItsInput() {
        assertProblems(
                "",
                new String[] {
                    "max_pooling2d: {pool_size: 9}",
                    "conv2d: {filters: 64, kernel_size: 5, activation: relu}",
                    "flatten",
                    LAST
                },
                "x.yml:5:40: conv2d at model[1]: input is 3x3x1, kernel 5x5 does not fit; use padding: same or an earlier"
                        + " layer");
    }

    @Test
    void aPoolLargerThanItsInput() {
        assertProblems(
                "",
                new String[] {"max_pooling2d: {pool_size: [2, 29]}", "flatten", LAST},
                "x.yml:4:32: max_pooling2d at model[0]: input is 28x28x1, pool 2x29 does not fit; use padding: same or a"
                        + " smaller pool_size");
    }

    @Test
    void otherLayersWithWindowsLargerThanTheirInput() {
        assertProblems(
                "",
                new String[] {"depthwise_conv2d: {kernel_size: 29}", "flatten", LAST},
                "x.yml:4:37: depthwise_conv2d at model[0]: input is 28x28x1, kernel 29x29 does not fit; use padding: same"
                        + " or an earlier layer");
        assertProblems(
                "",
                new String[] {"average_pooling2d: {pool_size: 29}", "flatten", LAST},
                "x.yml:4:36: average_pooling2d at model[0]: input is 28x28x1, pool 29x29 does not fit; use padding: same"
                        + " or a smaller pool_size");
    }

    @Test
    void layersOfImagesAfterFlatten() {
        assertProblems(
                "",
                new String[] {"flatten", "conv2d: {filters: 1, kernel_size: 1}", LAST},
                "x.yml:5:13: conv2d at model[1]: input is a vector of 784, but a convolution needs height, width and"
                        + " channels; move it before flatten or global pooling");
        assertProblems(
                "",
                new String[] {"flatten", "max_pooling2d", LAST},
                "x.yml:5:5: max_pooling2d at model[1]: input is a vector of 784, but pooling needs height, width and"
                        + " channels; move it before flatten or global pooling");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "separable_conv2d: {filters: 1, kernel_size: 1}|23|a convolution",
                "depthwise_conv2d: {kernel_size: 1}|23|a convolution",
                "average_pooling2d|5|pooling",
                "global_average_pooling2d|5|pooling"
            })
    void layersOfImagesAfterGlobalPooling(String layer, int column, String noun) {
        String keyword = layer.split(":")[0];
        assertProblems(
                "",
                new String[] {"global_average_pooling2d", layer, LAST},
                "x.yml:5:" + column + ": " + keyword + " at model[1]: input is a vector of 1, but " + noun
                        + " needs height, width and channels; move it before flatten or global pooling");
    }

    @Test
    void aDenseLayerOnAMap() {
        assertProblems(
                "",
                new String[] {LAST},
                "x.yml:4:12: dense at model[0]: input is 28x28x1, but a dense layer needs a vector; add '- flatten'"
                        + " before it");
    }

    @Test
    void flatteningTwice() {
        assertProblems(
                "",
                new String[] {"flatten", "flatten", LAST},
                "x.yml:5:5: flatten at model[1]: input is a vector of 784, already flat; remove this layer");
    }

    @Test
    void moreChannelsThanAreSupported() {
        String advice =
                ": input is 28x28x2, depth_multiplier 40000 makes 80000 channels of it, more than the 65536 that"
                        + " are supported; lower it";
        assertProblems(
                "",
                new String[] {
                    "conv2d: {filters: 2, kernel_size: 1}",
                    "depthwise_conv2d: {kernel_size: 3, depth_multiplier: 40000}",
                    "flatten",
                    LAST
                },
                "x.yml:5:58: depthwise_conv2d at model[1]" + advice);
        assertProblems(
                "",
                new String[] {
                    "conv2d: {filters: 2, kernel_size: 1}",
                    "separable_conv2d: {filters: 1, kernel_size: 3, depth_multiplier: 40000}",
                    "flatten",
                    LAST
                },
                "x.yml:5:70: separable_conv2d at model[1]" + advice);
    }

    @Test
    void moreParametersThanAHundredMillion() {
        assertProblems(
                "",
                new String[] {"flatten", "dense: {units: 65536}", "dense: {units: 65536}", LAST},
                "x.yml:6:12: dense at model[2]: 4295032832 parameters bring the model to 4346478592, more than the"
                        + " 100000000 that are supported; use fewer units or filters, or pool before it");
    }

    @Test
    void mapsLargerThanNumbersCanCount() {
        DatasetFacts photos = new DatasetFacts(Shape.image(1000, 1000, 3), DatasetFacts.numbered(10), 100, 0, 10);
        String yaml = Plans.yaml("data: {validation: 1}", "conv2d: {filters: 65536, kernel_size: 1}", "flatten", LAST);

        assertThat(Plans.problems(new Plans(directory).read(yaml), photos))
                .contains(
                        "x.yml:4:13: conv2d at model[0]: output 1000x1000x65536 has 65536000000 values per image, more"
                                + " than the 100000000 that are supported; make it smaller");
    }

    private void assertProblems(String head, String[] layers, String... problems) {
        assertThat(problems(Plans.yaml(head, layers))).containsExactly(problems);
    }

    private List<String> problems(String yaml) {
        return new Plans(directory).problems(yaml);
    }

    private TrainingPlan plan(String head, String... layers) {
        return new Plans(directory).plan(Plans.yaml(head, layers));
    }
}
