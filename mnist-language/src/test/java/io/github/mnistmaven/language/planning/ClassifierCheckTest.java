package io.github.mnistmaven.language.planning;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistmaven.experiment.plan.TrainingPlan;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClassifierCheckTest {
    private static final String LAST = "dense: {units: 10, activation: softmax}";
    private static final String WANTED =
            "the last layer must be dense with units: 10 and activation: softmax, or activation: softmax on 10"
                    + " values, for the 10 classes of mnist";

    @TempDir
    Path directory;

    @Test
    void aModelWithoutLayers() {
        assertProblems(
                "",
                new String[] {},
                "x.yml:3:8: model has no layers; it needs at least a last one, dense with units: 10 and activation:"
                        + " softmax, or activation: softmax on 10 values, for the 10 classes of mnist");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "dense: {units: 12, activation: softmax}|20: dense at model[1]: " + WANTED + ", found units: 12",
                "dense: {units: 10, activation: relu}|36: dense at model[1]: " + WANTED + ", found activation: relu",
                "dense: {units: 10}|12: dense at model[1]: " + WANTED + ", found activation: linear",
                "activation: relu|17: activation at model[1]: " + WANTED + ", found activation: relu",
                "batch_normalization|5: batch_normalization at model[1]: " + WANTED,
                "dropout: 0.5|14: dropout at model[1]: " + WANTED
            })
    void anOutputThatDoesNotMatchTheClasses(String last, String problem) {
        assertProblems("", new String[] {"flatten", last}, "x.yml:5:" + problem);
    }

    @Test
    void aSoftmaxMayBeALayerOfItsOwn() {
        assertThat(plan("", "flatten", "dense: {units: 10}", "activation: softmax")
                        .parameters())
                .isEqualTo(7850);
        assertThat(plan("", "conv2d: {filters: 10, kernel_size: 3}", "global_average_pooling2d", "activation: softmax")
                        .parameters())
                .isEqualTo(100);
    }

    @Test
    void aModelThatCannotLearn() {
        assertProblems(
                "",
                new String[] {"average_pooling2d: {pool_size: [5, 14]}", "flatten", "activation: softmax"},
                "x.yml:4:3: model has no parameters, so that there is nothing to train; put dense with units: 10 before"
                        + " the last layer, say");
    }

    @Test
    void aSoftmaxOnAnythingButAValueAClass() {
        String advice =
                ", but softmax needs a vector of 10, one value for each class of mnist; put dense with units: 10"
                        + " before it, or global_average_pooling2d over 10 channels";
        assertProblems(
                "",
                new String[] {"flatten", "activation: softmax"},
                "x.yml:5:17: activation at model[1]: input is a vector of 784" + advice);
        assertProblems(
                "",
                new String[] {"conv2d: {filters: 10, kernel_size: 3}", "activation: softmax"},
                "x.yml:5:17: activation at model[1]: input is 26x26x10" + advice);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "conv2d: {filters: 1, kernel_size: 3, activation: softmax}|54",
                "depthwise_conv2d: {kernel_size: 3, activation: softmax}|52",
                "activation: softmax|17"
            })
    void aSoftmaxOverChannels(String layer, int column) {
        assertProblems(
                "",
                new String[] {layer, "flatten", LAST},
                "x.yml:4:" + column + ": " + layer.split(":")[0]
                        + " at model[0]: only the last layer may have activation: softmax; use relu, say");
    }

    @Test
    void aSoftmaxOverChannelsOfASeparableConvolution() {
        assertProblems(
                "",
                new String[] {
                    "conv2d: {filters: 2, kernel_size: 3}",
                    "separable_conv2d: {filters: 1, kernel_size: 3, activation: softmax}",
                    "flatten",
                    LAST
                },
                "x.yml:5:64: separable_conv2d at model[1]: only the last layer may have activation: softmax; use relu,"
                        + " say");
    }

    @Test
    void aSoftmaxBeforeTheLastLayer() {
        assertProblems(
                "",
                new String[] {"flatten", LAST, LAST},
                "x.yml:5:36: dense at model[1]: only the last layer may have activation: softmax; use relu, say");
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
