package io.github.mnistmaven.language;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistmaven.language.composition.ArtifactJars;
import io.github.mnistmaven.language.composition.Assignments;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnnotatedYamlTest {
    @TempDir
    Path directory;

    @Test
    void namesOfClassesAreQuotedWhereTheyHaveTo() throws IOException {
        Path file = write("x.yml", """
                schema: 1
                model: [flatten, dense: {units: 10, activation: softmax}]
                training: {class_weight: {"0": 2, "a: #b": 0.5}}
                """);

        assertThat(annotated(file, "")).containsPattern("""
                  class_weight:
                    "0": 2 +# x.yml:3:32
                    'a: #b': 0.5 +# x.yml:3:44
                """);
    }

    @Test
    void everyValueSaysWhereItComesFrom() throws IOException {
        Files.createDirectory(directory.resolve("base"));
        write("base/common.yml", """
                schema: 1
                data: {dataset: {idx: digits}}
                model:
                  - conv2d: {filters: 8, kernel_size: [3, 5]}
                  - max_pooling2d
                  - flatten
                  - dropout: 0.25
                  - dropout: {rate: 0.5}
                  - dense: {units: 10, activation: softmax}
                training: {optimizer: {sgd: {momentum: 0.9}}}
                regularization: {augmentation: {zoom: 0.1}}
                """);
        Path file = write("x.yml", """
                schema: 1
                description: "Two lines,\\nno comment # here, that are much too long to align a comment behind them."
                extends: base/common.yml
                training:
                  epochs: 3
                regularization:
                  early_stopping: {patience: 2}
                  augmentation: {rotation: {range: [0, 10]}, shift: 2, zoom: {probability: 0.5}, noise: 0.2}
                """);

        assertThat(annotated(
                        file,
                        "training.batch_size=64,training.optimizer.sgd.nesterov=true,"
                                + "regularization.augmentation.noise.stddev=0.1"))
                .isEqualTo("""
                        schema: 1                                 # x.yml:1:9
                        name: x                                   # default: the file's name without its extension
                        description: "Two lines,\\nno comment # here, that are much too long to align a comment behind them."  # x.yml:2:14
                        data:
                          dataset:
                            idx: base/digits                      # base/common.yml:2:23
                          validation: 0.1                         # default: 10000 for mnist, 0.1 otherwise
                          normalization: scale                    # default
                        model:
                          - conv2d:
                              filters: 8                          # base/common.yml:4:23
                              kernel_size: [3, 5]                 # base/common.yml:4:39
                              strides: 1                          # default
                              padding: valid                      # default
                              dilation_rate: 1                    # default
                              activation: linear                  # default
                              use_bias: true                      # default
                              kernel_initializer: glorot_uniform  # default
                              bias_initializer: zeros             # default
                              trainable: true                     # default
                          - max_pooling2d:
                              pool_size: 2                        # default
                              strides: 2                          # default: the same as pool_size
                              padding: valid                      # default
                          - flatten                               # base/common.yml:6:5
                          - dropout: 0.25                         # base/common.yml:7:14
                          - dropout: 0.5                          # base/common.yml:8:21
                          - dense:
                              units: 10                           # base/common.yml:9:20
                              activation: softmax                 # base/common.yml:9:36
                              use_bias: true                      # default
                              kernel_initializer: glorot_uniform  # default
                              bias_initializer: zeros             # default
                              trainable: true                     # default
                        training:
                          epochs: 3                               # x.yml:5:11
                          batch_size: 64                          # mnist.set
                          optimizer:
                            sgd:
                              learning_rate: 0.01                 # default
                              momentum: 0.9                       # base/common.yml:10:40
                              nesterov: true                      # mnist.set
                          schedule: constant                      # default
                          seed: 42                                # default
                          engine: auto                            # default
                          clean_pass: at_end                      # default
                        regularization:
                          early_stopping:
                            monitor: val_loss                     # default
                            mode: auto                            # default
                            patience: 2                           # x.yml:7:30
                            min_delta: 0                          # default
                            start_from_epoch: 0                   # default
                            restore_best_weights: false           # default
                          augmentation:
                            rotation: [0, 10]                     # x.yml:8:36
                            shift: 2                              # x.yml:8:53
                            zoom:
                              range: 0.1                          # base/common.yml:11:39
                              probability: 0.5                    # x.yml:8:76
                            shear: 0                              # default
                            brightness: 0                         # default
                            contrast: 0                           # default
                            hue: 0                                # default
                            noise: 0.1                            # mnist.set
                            interpolation: bilinear               # default
                            fill_mode: constant                   # default
                            fill_value: 0                         # default
                          l1: 0                                   # default
                          l2: 0                                   # default
                          weight_decay: 0                         # default
                          exclude_from_weight_decay: []           # default
                          label_smoothing: 0                      # default
                        selective:
                          coverage: 0.95                          # default
                        export:
                          formats: [mnist, keras, onnx, dl4j]     # default
                          onnx:
                            preprocess: false                     # default
                        """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"residual: [dropout: 0.5, flatten]", "residual: {layers: [dropout: 0.5, flatten]}"})
    void aBlockSaysWhereItsLayersComeFromHoweverItIsWritten(String residual) throws IOException {
        Path file = write("x.yml", "schema: 1\nmodel:\n  - " + residual + "\n");
        int column = 5 + residual.indexOf("0.5");

        assertThat(annotated(file, "model[0].residual[1].dropout.rate=0.25").lines())
                .filteredOn(line -> line.contains("dropout:"))
                .map(line -> line.replaceAll(" +", " "))
                .satisfiesExactly(
                        given -> assertThat(given).startsWith(" - dropout: 0.5 # x.yml:3:" + column),
                        set -> assertThat(set).startsWith(" - dropout: 0.25 # mnist.set"));
    }

    @Test
    void anEmptyModelIsWrittenOnOneLine() throws IOException {
        assertThat(annotated(write("x.yml", "schema: 1\nmodel: []\n"), ""))
                .contains("\nmodel: []                              # x.yml:2:8\n");
    }

    private String annotated(Path file, String assignments) {
        return EffectiveYaml.annotated(
                new ExperimentReader(directory, ArtifactJars.NONE, Assignments.parse("mnist.set", assignments))
                        .read(file));
    }

    private Path write(String name, String yaml) throws IOException {
        return Files.writeString(directory.resolve(name), yaml);
    }
}
