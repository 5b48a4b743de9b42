package io.github.mnistmaven.language.planning;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistmaven.experiment.plan.PlannedLayer;
import io.github.mnistmaven.experiment.plan.TrainingPlan;
import io.github.mnistmaven.language.layer.Work;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkTest {
    private static final String FIRST = "conv2d: {filters: 8, kernel_size: 3}";
    private static final String LAST = "dense: {units: 10, activation: softmax}";

    @TempDir
    Path directory;

    /** Each layer gets 26x26x8, and what it does to one image is counted by hand. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // 24 * 22 pixels of 4 channels, each the sum of 3 * 5 * 8 products
                "conv2d: {filters: 4, kernel_size: [3, 5]}|253440|2112",
                // 26 * 26 * 4 values, zeros of the padding counted
                "conv2d: {filters: 4, kernel_size: 3, padding: same}|194688|2704",
                "conv2d: {filters: 4, kernel_size: 3, strides: 2}|41472|576",
                // 24 * 24 pixels of 16 channels, each of 3 * 3 products
                "depthwise_conv2d: {kernel_size: 3, depth_multiplier: 2}|82944|9216",
                // the same, and then 4 channels of 16 products
                "separable_conv2d: {filters: 4, kernel_size: 3, depth_multiplier: 2}|119808|2304",
                "max_pooling2d|0|5408",
                "average_pooling2d: {pool_size: 3, strides: 1}|0|41472",
                "global_average_pooling2d|0|5408",
                "global_max_pooling2d|0|5408",
                "batch_normalization|0|5408",
                "layer_normalization|0|5408",
                "activation: gelu|0|5408",
                "leaky_relu|0|5408",
                "dropout: 0.5|0|5408",
                "spatial_dropout2d: 0.5|0|5408",
                "gaussian_noise: 0.1|0|5408",
                "conv2d: {filters: 4, kernel_size: 3, dilation_rate: 2}|139392|1936",
                "residual: [{dropout: 0.5}]|0|5408",
                "flatten|0|0"
            })
    void isCountedAsTheFormulasRead(String layer, long multiplyAdds, long values) {
        boolean flat = layer.startsWith("flatten") || layer.startsWith("global");
        String yaml = flat ? Plans.yaml("", FIRST, layer, LAST) : Plans.yaml("", FIRST, layer, "flatten", LAST);

        PlannedLayer planned = new Plans(directory).plan(yaml).layers().get(1);

        assertThat(Work.of(planned)).isEqualTo(new Work(multiplyAdds, values));
    }

    @Test
    void aDenseLayerMultipliesEachInputWithEachUnit() {
        PlannedLayer dense = new Plans(directory)
                .plan(Plans.yaml("", "flatten", "dense: {units: 100}", LAST))
                .layers()
                .get(1);

        assertThat(Work.of(dense)).isEqualTo(new Work(78_400, 100));
    }

    @Test
    void aNetworksIsThatOfItsLayers() {
        TrainingPlan plan = new Plans(directory).plan(Plans.yaml("", "flatten", "dense: {units: 100}", LAST));

        assertThat(Work.of(plan.layers())).isEqualTo(new Work(78_400 + 1_000, 100 + 10));
    }
}
