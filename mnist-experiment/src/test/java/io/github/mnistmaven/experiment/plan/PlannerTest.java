package io.github.mnistmaven.experiment.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.mnistmaven.experiment.data.DatasetFacts;
import io.github.mnistmaven.experiment.language.ExperimentReader;
import io.github.mnistmaven.experiment.language.LocatedExperiment;
import io.github.mnistmaven.experiment.model.Shape;
import io.github.mnistmaven.experiment.problem.ExperimentException;
import io.github.mnistmaven.experiment.problem.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlannerTest {
    private static final String LAST = "dense: {units: 10, activation: softmax}";
    private static final String WANTED =
            "the last layer must be dense with units: 10 and activation: softmax, for the 10 classes of mnist";

    @TempDir
    Path directory;

    @Test
    void aPlanHasNothingLeftToDecide() {
        TrainingPlan plan = plan("data: {validation: 0.25, limit: 1000}", "flatten", "dense: {units: 3}", LAST);

        assertThat(plan.schema()).isEqualTo(1);
        assertThat(plan.name()).isEqualTo("x");
        assertThat(plan.digest()).isEmpty();
        assertThat(plan.data().source()).isEqualTo("mnist");
        assertThat(plan.data().location()).isEmpty();
        assertThat(plan.data().fingerprint()).isEmpty();
        assertThat(plan.data().trainingImages()).isEqualTo(750);
        assertThat(plan.data().validationImages()).isEqualTo(250);
        assertThat(plan.data().testImages()).isEqualTo(10_000);
        assertThat(plan.data().limit()).hasValue(1000);
        assertThat(plan.layers()).extracting(PlannedLayer::name).containsExactly("flatten", "dense", "dense_1");
        assertThat(plan.layers().get(1).input()).isEqualTo(Shape.vector(784));
        assertThat(plan.parameters()).isEqualTo(784 * 3 + 3 + 3 * 10 + 10);
    }

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
                "max_pooling2d|14x14x1|0",
                "max_pooling2d: {pool_size: 3}|9x9x1|0",
                "max_pooling2d: {pool_size: 3, padding: same}|10x10x1|0",
                "max_pooling2d: {pool_size: 3, strides: 1}|26x26x1|0",
                "max_pooling2d: {pool_size: 2, strides: [5, 30]}|6x1x1|0",
                "dropout: 0.5|28x28x1|0"
            })
    void shapesAndParametersFollowTheFormulasOfKeras(String layer, String output, long parameters) {
        PlannedLayer planned = plan("", layer, "flatten", LAST).layers().get(0);

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
    void layersOfImagesAfterFlatten() {
        assertProblems(
                "",
                new String[] {"flatten", "conv2d: {filters: 1, kernel_size: 1}", LAST},
                "x.yml:5:13: conv2d at model[1]: input is a vector of 784, but a convolution needs height, width and"
                        + " channels; move it before '- flatten'");
        assertProblems(
                "",
                new String[] {"flatten", "max_pooling2d", LAST},
                "x.yml:5:5: max_pooling2d at model[1]: input is a vector of 784, but pooling needs height, width and"
                        + " channels; move it before '- flatten'");
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
    void aModelWithoutLayers() {
        assertProblems(
                "",
                new String[] {},
                "x.yml:3:8: model has no layers; it needs at least a last one, dense with units: 10 and activation:"
                        + " softmax, for the 10 classes of mnist");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "dense: {units: 12, activation: softmax}|20: dense at model[1]: " + WANTED + ", found units: 12",
                "dense: {units: 10, activation: relu}|36: dense at model[1]: " + WANTED + ", found activation: relu",
                "dense: {units: 10}|12: dense at model[1]: " + WANTED + ", found activation: linear",
                "dropout: 0.5|14: dropout at model[1]: " + WANTED
            })
    void anOutputThatDoesNotMatchTheClasses(String last, String problem) {
        assertProblems("", new String[] {"flatten", last}, "x.yml:5:" + problem);
    }

    @Test
    void aSoftmaxBeforeTheLastLayer() {
        assertProblems(
                "",
                new String[] {"flatten", LAST, LAST},
                "x.yml:5:36: dense at model[1]: only the last layer may have activation: softmax; use relu, say");
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
        DatasetFacts photos = new DatasetFacts("photos", Shape.image(1000, 1000, 3), DatasetFacts.digits(10), 100, 10);
        String yaml = yaml("data: {validation: 1}", "conv2d: {filters: 65536, kernel_size: 1}", "flatten", LAST);

        assertThat(problems(yaml, photos))
                .contains("x.yml:4:13: conv2d at model[0]: output 1000x1000x65536 has 65536000000 values an image, more"
                        + " than the 100000000 that are supported; make it smaller");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "limit: 60001|15: data.limit is 60001, but the training set of mnist has 60000 images; lower it or leave"
                        + " it out",
                "validation: 59991|20: data.validation holds out 59991 of 60000 training images, but at least one for each"
                        + " of the 10 classes must be left; hold out at most 59990",
                "limit: 5000|7: data.validation holds out 10000 of 5000 training images (data.limit), but at least one for"
                        + " each of the 10 classes must be left; hold out at most 4990",
                "limit: 100, validation: 0.95|32: data.validation holds out 95 of 100 training images (data.limit), but at"
                        + " least one for each of the 10 classes must be left; hold out at most 90",
                "limit: 40, validation: 0.01|31: data.validation holds out none of 40 training images (data.limit), 0.01 of"
                        + " them is less than half an image; use a larger fraction",
                "limit: 40, validation: 0.0001|31: data.validation holds out none of 40 training images (data.limit),"
                        + " 0.0001 of them is less than half an image; use a larger fraction",
                "limit: 10, validation: 1|15: 10 training images of mnist are too few for its 10 classes and a validation"
                        + " set; use at least 11"
            })
    void countsThatTheDataCanNotGive(String data, String problem) {
        assertThat(problems(yaml("data: {" + data + "}", "flatten", LAST), DatasetFacts.MNIST))
                .contains("x.yml:2:" + problem);
    }

    @Test
    void asManyImagesAsThereAreMayBeUsed() {
        assertThat(plan("data: {limit: 60000, validation: 59968}", "flatten", LAST)
                        .data()
                        .trainingImages())
                .isEqualTo(32);
    }

    @Test
    void aBatchLargerThanTheTrainingSet() {
        assertThat(problems(
                        yaml("data: {limit: 100, validation: 50}\ntraining: {batch_size: 51}", "flatten", LAST),
                        DatasetFacts.MNIST))
                .containsExactly("x.yml:3:24: training.batch_size is 51, more than the 50 images that are trained on;"
                        + " lower it");
    }

    @Test
    void aShiftOutOfTheImage() {
        assertProblems(
                "regularization: {augmentation: {shift: 28}}",
                new String[] {"flatten", LAST},
                "x.yml:2:40: regularization.augmentation.shift must be less than the sides of an image, 28 by 28 pixels");
    }

    @Test
    void everyProblemIsToldAtOnceInTheOrderOfTheFile() {
        assertProblems(
                "data: {limit: 100000, validation: 70000}",
                new String[] {"conv2d: {filters: 1, kernel_size: 29, activation: softmax}", "dropout: 0.5"},
                "x.yml:2:15: data.limit is 100000, but the training set of mnist has 60000 images; lower it or leave it out",
                "x.yml:2:35: data.validation holds out 70000 of 60000 training images (data.limit), but at least one for"
                        + " each of the 10 classes must be left; hold out at most 59990",
                "x.yml:4:39: conv2d at model[0]: input is 28x28x1, kernel 29x29 does not fit; use padding: same or an"
                        + " earlier layer",
                "x.yml:4:55: conv2d at model[0]: only the last layer may have activation: softmax; use relu, say",
                "x.yml:5:14: dropout at model[1]: " + WANTED);
    }

    private void assertProblems(String head, String[] layers, String... problems) {
        assertThat(problems(yaml(head, layers), DatasetFacts.MNIST)).containsExactly(problems);
    }

    private TrainingPlan plan(String head, String... layers) {
        return plan(yaml(head, layers), DatasetFacts.MNIST);
    }

    private TrainingPlan plan(String yaml, DatasetFacts facts) {
        LocatedExperiment read = read(yaml);
        return Planner.plan(read.experiment(), read.origins(), facts);
    }

    private List<String> problems(String yaml, DatasetFacts facts) {
        return catchThrowableOfType(ExperimentException.class, () -> plan(yaml, facts)).problems().stream()
                .map(Problem::toString)
                .toList();
    }

    /** One line for the schema, one or more for {@code head}, one for {@code model}, then one a layer. */
    private static String yaml(String head, String... layers) {
        String list = layers.length == 0 ? " []" : "\n  - " + String.join("\n  - ", layers);
        return "schema: 1\n" + head + "\nmodel:" + list + "\n";
    }

    private LocatedExperiment read(String yaml) {
        try {
            Path file = Files.writeString(directory.resolve("x.yml"), yaml);
            return ExperimentReader.read(file, directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
