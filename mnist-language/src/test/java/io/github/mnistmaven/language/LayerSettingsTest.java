package io.github.mnistmaven.language;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistmaven.experiment.model.Layer;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LayerSettingsTest {
    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "conv2d: {filters: 32, kernel_size: 3, activation: relu}|filters: 32, kernel_size: 3, activation: relu",
                "conv2d: {filters: 1, kernel_size: [3, 5], strides: 1, padding: valid}|filters: 1, kernel_size: [3, 5]",
                "conv2d: {filters: 1, kernel_size: 3, strides: 2}|filters: 1, kernel_size: 3, strides: 2",
                "conv2d: {filters: 1, kernel_size: 3, dilation_rate: 1, use_bias: true}|filters: 1, kernel_size: 3",
                "dense: {units: 10, activation: linear}|units: 10",
                "dense: {units: 10, kernel_initializer: he_normal}|units: 10, kernel_initializer: he_normal",
                "dense: {units: 10, kernel_initializer: glorot_uniform, bias_initializer: zeros}|units: 10",
                "dense: {units: 10, kernel_regularizer: {l2: 0.02}}|units: 10, kernel_regularizer: {l2: 0.02}",
                "dense: {units: 10, kernel_regularizer: {l2: 0.01}}|units: 10, kernel_regularizer: l2",
                "dense: {units: 10, kernel_initializer: {orthogonal: {gain: 1}}}|units: 10, kernel_initializer: orthogonal",
                "dense: {units: 10, bias_initializer: {variance_scaling: {mode: fan_out}}}"
                        + "|units: 10, bias_initializer: {variance_scaling: {mode: fan_out}}",
                "residual: [{dense: {units: 784}}]|1 layer",
                "residual: [{dense: {units: 784}}, {activation: relu}]|2 layers",
                "dropout: 0.25|rate: 0.25",
                "activation: gelu|activation: gelu",
                "batch_normalization: {epsilon: 1e-5}|epsilon: 0.00001"
            })
    void leaveOutWhatIsTheDefaultAnyway(String layer, String settings) {
        assertThat(LayerSettings.of(read(layer))).isEqualTo(settings);
    }

    @ParameterizedTest
    @CsvSource({"flatten", "batch_normalization", "'max_pooling2d: {pool_size: 2}'"})
    void areEmptyWhereAllAreDefaults(String layer) {
        assertThat(LayerSettings.of(read(layer))).isEmpty();
    }

    /** The strides of pooling are its windows' size unless it says otherwise. */
    @Test
    void aDefaultMayFollowFromAnotherSetting() {
        assertThat(LayerSettings.of(read("max_pooling2d: {pool_size: 3, strides: 3}")))
                .isEqualTo("pool_size: 3");
        assertThat(LayerSettings.of(read("max_pooling2d: {pool_size: 3, strides: 2}")))
                .isEqualTo("pool_size: 3, strides: 2");
        assertThat(LayerSettings.of(read("max_pooling2d: {strides: 1}"))).isEqualTo("strides: 1");
    }

    @ParameterizedTest
    @CsvSource({
        "'conv2d: {filters: 4, kernel_size: [3, 5], padding: same, activation: elu}'",
        "'separable_conv2d: {filters: 4, kernel_size: 3, depth_multiplier: 2}'",
        "'average_pooling2d: {pool_size: [2, 3], strides: [3, 2]}'"
    })
    void readBackToTheSameLayer(String layer) {
        Layer read = read(layer);

        assertThat(read(read.keyword() + ": {" + LayerSettings.of(read) + "}")).isEqualTo(read);
    }

    @Test
    void areToldEvenOfALayerThatNoExperimentCanHave() {
        assertThat(LayerSettings.of(new Layer.Dropout(Double.POSITIVE_INFINITY)))
                .isEqualTo("rate: .inf");
        assertThat(LayerSettings.of(new Layer.Dropout(Double.NEGATIVE_INFINITY)))
                .isEqualTo("rate: -.inf");
        assertThat(LayerSettings.of(new Layer.Dropout(Double.NaN))).isEqualTo("rate: .nan");
    }

    private Layer read(String layer) {
        return new Reading(directory)
                .experiment("schema: 1\nmodel:\n  - " + layer + "\n")
                .model()
                .layers()
                .get(0);
    }
}
