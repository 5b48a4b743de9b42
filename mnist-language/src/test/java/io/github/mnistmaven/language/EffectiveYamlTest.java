package io.github.mnistmaven.language;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistmaven.experiment.model.Experiment;
import io.github.mnistmaven.experiment.model.Numbers;
import io.github.mnistmaven.language.problem.Location;
import io.github.mnistmaven.language.problem.Origins;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EffectiveYamlTest {
    private static final String FULL = """
            schema: 1
            name: full
            description: all there is
            data:
              dataset: {idx: some/where}
              validation: test
              limit: 5000
              normalization: standardize
            model:
              - conv2d: {filters: 8, kernel_size: [3, 5], strides: 2, padding: same, dilation_rate: 1, activation: tanh, use_bias: false, kernel_initializer: {variance_scaling: {scale: 2, mode: fan_out, distribution: uniform}}, bias_initializer: {constant: 0.1}, kernel_regularizer: {l2: 0.001}, bias_regularizer: {l1_l2: {l1: 0.1, l2: 0}}, trainable: true}
              - max_pooling2d: {pool_size: 3, strides: 1, padding: valid}
              - depthwise_conv2d: {kernel_size: 3, strides: 1, padding: same, depth_multiplier: 2, dilation_rate: [1, 2], activation: elu, use_bias: true, depthwise_initializer: he_normal, bias_initializer: zeros, trainable: false}
              - separable_conv2d: {filters: 8, kernel_size: 3, strides: 2, padding: same, dilation_rate: 1, depth_multiplier: 1, activation: gelu, use_bias: true, depthwise_initializer: glorot_uniform, pointwise_initializer: {orthogonal: {gain: 2}}, bias_initializer: ones, pointwise_regularizer: {l1: 0.1}, trainable: true}
              - batch_normalization: {momentum: 0.9, epsilon: 0.00001, center: false, scale: true, beta_initializer: zeros, gamma_initializer: zeros, gamma_regularizer: {l2: 0.01}, trainable: true}
              - activation: leaky_relu
              - average_pooling2d: {pool_size: 2, strides: 2, padding: same}
              - dropout: 0.25
              - spatial_dropout2d: 0.1
              - gaussian_noise: 0.05
              - residual: [{activation: relu}, {residual: [{dropout: 0.5}]}]
              - global_average_pooling2d
              - dense: {units: 10, activation: softmax, use_bias: true, kernel_initializer: {truncated_normal: {mean: 0, stddev: 0.01}}, bias_initializer: zeros, trainable: true}
            training:
              epochs: 3
              max_time: 1h30m
              batch_size: 16
              optimizer: {sgd: {learning_rate: 0.1, momentum: 0.9, nesterov: true, clipnorm: 1}}
              schedule: {warmup: {epochs: 1, start_factor: 0.2, then: {cosine: {alpha: 0.01}}}}
              seeds: [1, -2]
              engine: dl4j
              clean_pass: each_epoch
              ema: {momentum: 0.999, warmup: true, overwrite_frequency: 100}
              class_weight: {"0": 2, 'a: #b': 0.5}
            regularization:
              early_stopping: {monitor: loss, mode: max, patience: 1, min_delta: 1e-7, start_from_epoch: 2, restore_best_weights: true}
              augmentation: {rotation: [-5, 15], shift: 2, zoom: {range: 0.1, probability: 0.5}, shear: {range: [0, 0.1], probability: 0.25}, flip: vertical, crop: {padding: 4, probability: 0.5}, elastic: {alpha: 8, sigma: 4, probability: 0.75}, random_erasing: {scale: [0.1, 0.1], aspect_ratio: 2, fill_value: 1, probability: 0.1}, brightness: 0, contrast: [-0.1, 0.2], saturation: [0.25, 0.75], hue: {range: 0.1, probability: 0.5}, noise: {stddev: 0.1, probability: 0.5}, interpolation: bicubic, fill_mode: constant, fill_value: 0.5, mixup: 0.2, cutmix: 0.5}
              l1: 0.00001
              l2: 0.0005
              weight_decay: 0.05
              exclude_from_weight_decay: [bias, gamma, beta]
              label_smoothing: 0.1
            selective:
              accuracy: 0.999
            check:
              test_accuracy: {min: 0.975}
              generalization_gap: {min: -0.01, max: 0.03}
            export:
              formats: [mnist, onnx]
              onnx: {preprocess: true}
            """;

    private static final Origins ODD_ORIGIN =
            new Origins(Map.of("", Location.of("x"), "name", new Location("a\nb: \u0007.yml", 1, 1)), List.of());

    @TempDir
    Path directory;

    @Test
    void anExperimentThatSaysEverythingIsWrittenAsItWas() {
        assertThat(EffectiveYaml.of(read(FULL))).isEqualTo(FULL);
    }

    @Test
    void everyDefaultIsWrittenOut() {
        assertThat(EffectiveYaml.of(read("schema: 1\nmodel: [max_pooling2d, conv2d: {filters: 1, kernel_size: 3}]")))
                .isEqualTo("""
                        schema: 1
                        name: x
                        data:
                          dataset: mnist
                          validation: 10000
                          normalization: scale
                        model:
                          - max_pooling2d: {pool_size: 2, strides: 2, padding: valid}
                          - conv2d: {filters: 1, kernel_size: 3, strides: 1, padding: valid, dilation_rate: 1, activation: linear, use_bias: true, kernel_initializer: glorot_uniform, bias_initializer: zeros, trainable: true}
                        training:
                          epochs: 10
                          batch_size: 32
                          optimizer: {adam: {learning_rate: 0.001, beta_1: 0.9, beta_2: 0.999, epsilon: 1e-7}}
                          schedule: constant
                          seed: 42
                          engine: auto
                          clean_pass: at_end
                        regularization:
                          l1: 0
                          l2: 0
                          weight_decay: 0
                          exclude_from_weight_decay: []
                          label_smoothing: 0
                        selective:
                          coverage: 0.95
                        export:
                          formats: [mnist, keras, onnx, dl4j]
                          onnx: {preprocess: false}
                        """);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rotation: {range: 10, probability: 1}|rotation: 10",
                "rotation: {range: [-10, 10]}|rotation: 10",
                "rotation: [-10.0, 20]|rotation: [-10, 20]",
                "rotation: {range: [-10, 10], probability: 0}|rotation: {range: 10, probability: 0}",
                "rotation: [-0.0, -0.0]|rotation: 0",
                "noise: {stddev: 0.5, probability: 1.0}|noise: 0.5"
            })
    void whatAlwaysHappensIsWrittenAsItsAmountAlone(String written, String effective) {
        Experiment experiment =
                read("schema: 1\n" + Reading.MODEL + "regularization: {augmentation: {" + written + "}}");

        assertThat(EffectiveYaml.of(experiment))
                .containsPattern("augmentation: \\{(.*, )?" + Pattern.quote(effective) + ", ");
        assertReadsBack(experiment);
    }

    @Test
    void everyOptimizerReadsBack() {
        assertReadsBack(read(optimizer("adamw: {learning_rate: 0.002, weight_decay: 0.1, beta_2: 0.99}")));
        assertReadsBack(read(optimizer("rmsprop: {rho: 0.95}")));
        assertReadsBack(read(optimizer("adam: {epsilon: 1}")));
        assertReadsBack(read(optimizer("nadam: {clipnorm: 0.5}")));
    }

    @Test
    void anOptimizerIsWrittenOnOneLine() {
        Experiment experiment = read(optimizer("sgd: {momentum: 0.9}"));

        assertThat(EffectiveYaml.line(experiment.training().optimizer()))
                .isEqualTo("sgd: {learning_rate: 0.01, momentum: 0.9, nesterov: false}");
    }

    private static String optimizer(String optimizer) {
        return "schema: 1\n" + Reading.MODEL + "training: {optimizer: {" + optimizer + "}}";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'0o17'",
                "'true'",
                "'~'",
                "'1e3'",
                "yes",
                "'a: b # c'",
                "\"two\\nlines\\n\"",
                "\"\\ttab\"",
                "\" spaces \"",
                "'it''s'",
                "\"\\uFEFF\\u202E\"",
                "\"\uD83D\uDE00\"",
                "'- x'",
                "'{'",
                "\"a\\rb\\u0085c\"",
                "'...'",
                "'---'",
                "\"\\n\\n x\"",
                "'# no comment'",
                "'<<'"
            })
    void textsThatLookLikeSomethingElseReadBackTheSame(String description) {
        assertReadsBack(read("schema: 1\nname: '0x1'\ndescription: " + description + "\n" + Reading.MODEL));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"5e-324", "1e-7", "0.1", "0.30000000000000004", "1e-300", "0.00012345", "999.9999999", "1000"})
    void numbersReadBackToTheBit(String number) {
        assertReadsBack(read("schema: 1\n" + Reading.MODEL + "training: {optimizer: {sgd: {learning_rate: " + number
                + "}}}\nregularization: {augmentation: {shift: -0.0}}\n"));
    }

    @ParameterizedTest
    @CsvSource({"0.0,0", "10,10", "0.001,0.001", "1e-7,1e-7", "0.00012,0.00012", "123456.5,123456.5", "1e9,1e9"})
    void numbersAreShort(double number, String text) {
        assertThat(Numbers.text(number)).isEqualTo(text);
    }

    @Test
    void anEmptyModelReadsBack() {
        assertReadsBack(read("schema: 1\nmodel: []"));
    }

    private void assertReadsBack(Experiment experiment) {
        assertThat(read(EffectiveYaml.of(experiment))).isEqualTo(experiment);
        LocatedExperiment located = new LocatedExperiment(experiment, ODD_ORIGIN);
        assertThat(read(EffectiveYaml.annotated(located))).isEqualTo(experiment);
    }

    private Experiment read(String yaml) {
        return new Reading(directory).experiment(yaml);
    }
}
