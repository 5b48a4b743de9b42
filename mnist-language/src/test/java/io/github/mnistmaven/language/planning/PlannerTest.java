package io.github.mnistmaven.language.planning;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistmaven.experiment.data.DatasetFacts;
import io.github.mnistmaven.experiment.data.Groups;
import io.github.mnistmaven.experiment.model.ClassWeight;
import io.github.mnistmaven.experiment.model.DataSource;
import io.github.mnistmaven.experiment.model.EarlyStopping;
import io.github.mnistmaven.experiment.plan.DataPlan;
import io.github.mnistmaven.experiment.plan.PlannedLayer;
import io.github.mnistmaven.experiment.plan.TrainingPlan;
import io.github.mnistmaven.experiment.plan.ValidationSet;
import io.github.mnistmaven.language.LocatedExperiment;
import io.github.mnistmaven.language.composition.Assignments;
import io.github.mnistmaven.model.network.Shape;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlannerTest {
    private static final String LAST = "dense: {units: 10, activation: softmax}";
    private static final String WANTED =
            "the last layer must be dense with units: 10 and activation: softmax, or activation: softmax on 10"
                    + " values, for the 10 classes of mnist";

    @TempDir
    Path directory;

    @Test
    void aPlanHasNothingLeftToDecide() {
        TrainingPlan plan = plan("data: {validation: 0.25, limit: 1000}", "flatten", "dense: {units: 3}", LAST);

        assertThat(plan.name()).isEqualTo("x");
        assertThat(plan.data().source()).isEqualTo(new DataSource.Mnist());
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
                "limit: 9, validation: test|15: 9 training images of mnist are too few for its 10 classes; use at least 10",
                "limit: 60001, validation: test|15: data.limit is 60001, but the training set of mnist has 60000 images; lower"
                        + " it or leave it out",
                "limit: 10, validation: 1|15: 10 training images of mnist are too few for its 10 classes and a validation"
                        + " set; use at least 11"
            })
    void countsThatTheDataCanNotGive(String data, String problem) {
        assertThat(problems(Plans.yaml("data: {" + data + "}", "flatten", LAST)))
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
    void aBatchHasNoMoreValuesThanEnginesCount() {
        String conv = "conv2d: {filters: 64, kernel_size: 3}";

        assertThat(problems(Plans.yaml("training: {batch_size: 50000}", conv, "flatten", LAST)))
                .containsExactly(
                        "x.yml:2:24: training.batch_size makes batches of 50000 images, which leave conv2d with"
                                + " 2163200000 values, more than 2147483647; it can be at most 49636");
        assertThat(plan("training: {batch_size: 49636}", conv, "flatten", LAST).fullBatch())
                .isEqualTo(49_636);
    }

    @Test
    void weightsAreOfTheClassesOfTheData() {
        assertThat(problems(Plans.yaml("training: {class_weight: {ten: 2, \"0\": 1, \"1\": 0.5}}", "flatten", LAST)))
                .containsExactly(
                        "x.yml:2:26: training.class_weight has no weight for '2', '3', '4', '5', '6' and 3 more; give each"
                                + " class one, 1 to count as it is",
                        "x.yml:2:32: training.class_weight has a weight for 'ten', which is not a class of the data; they"
                                + " have '0', '1', '2', '3', '4' and 5 more");
        assertThat(plan("training: {class_weight: balanced}", "flatten", LAST)
                        .training()
                        .classWeight())
                .contains(ClassWeight.BALANCED);
    }

    @Test
    void theTestSetIsValidatedOnAndNothingHeldOut() {
        DataPlan data = plan("data: {validation: test}", "flatten", LAST).data();

        assertThat(data.validatesOnTest()).isTrue();
        assertThat(data.trainingImages()).isEqualTo(60_000);
        assertThat(data.validationImages()).isEqualTo(10_000);
        assertThat(data.testImages()).isEqualTo(10_000);
        assertThat(data.heldOut()).isZero();
        assertThat(plan("data: {validation: 500}", "flatten", LAST).data().heldOut())
                .isEqualTo(500);
    }

    @Test
    void aLimitLeavesTheTestSetAlone() {
        DataPlan data =
                plan("data: {validation: test, limit: 100}", "flatten", LAST).data();

        assertThat(data.trainingImages()).isEqualTo(100);
        assertThat(data.validationImages()).isEqualTo(10_000);
        assertThat(data.limit()).hasValue(100);
        assertThat(plan("data: {validation: test, limit: 10}\ntraining: {batch_size: 1}", "flatten", LAST)
                        .data()
                        .trainingImages())
                .isEqualTo(10);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "shift: 28|40: regularization.augmentation.shift goes up to 28 pixels, out of an image of 28 by 28 pixels;"
                        + " lower it",
                "shift: [-28.5, 0]|40: regularization.augmentation.shift goes up to 28.5 pixels, out of an image of 28 by 28"
                        + " pixels; lower it",
                "shift: {range: 30, probability: 0.1}|48: regularization.augmentation.shift goes up to 30 pixels, out of an"
                        + " image of 28 by 28 pixels; lower it",
                "random_erasing: {scale: [0.0001, 0.001]}|57: regularization.augmentation.random_erasing.scale ends at 0.001,"
                        + " less than a pixel of an image of 28 by 28 pixels; use a larger one",
                "crop: 28|39: regularization.augmentation.crop.padding is 28, so that nothing may be left of an image of 28 by"
                        + " 28 pixels; lower it",
                "saturation: [0.4, 0.6]|45: regularization.augmentation.saturation changes colours, but images have 1 channel"
                        + " instead of red, green and blue; remove it",
                "hue: {range: 0.1, probability: 0.5}|38: regularization.augmentation.hue changes colours, but images have 1"
                        + " channel instead of red, green and blue; remove it"
            })
    void imagesOfWhichNothingIsLeftOrThatNothingHappensTo(String augmentation, String problem) {
        assertProblems(
                "regularization: {augmentation: {" + augmentation + "}}",
                new String[] {"flatten", LAST},
                "x.yml:2:" + problem);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "shift: 27.9",
                "shift: [-27, 0]",
                "crop: 27",
                "contrast: 1",
                "hue: 0",
                "random_erasing: {scale: [1, 1]}",
                "random_erasing: {scale: [0.001, 0.0013], aspect_ratio: 1}"
            })
    void imagesThatStay(String augmentation) {
        assertThat(plan("regularization: {augmentation: {" + augmentation + "}}", "flatten", LAST)
                        .regularization()
                        .augmentation())
                .isPresent();
    }

    @Test
    void coloursThatChange() {
        DatasetFacts colour = new DatasetFacts(Shape.image(8, 8, 3), DatasetFacts.MNIST.classes(), 600, 0, 100);
        LocatedExperiment experiment = new Plans(directory)
                .read(Plans.yaml(
                        "data: {validation: 100}\nregularization: {augmentation: {hue: 0.1, saturation: [0.4, 0.6]}}",
                        "flatten",
                        LAST));

        assertThat(Planner.plan(experiment.experiment(), experiment.origins(), colour, ModelReader.NONE)
                        .regularization()
                        .augmentation())
                .isPresent();
    }

    /** 0.5 of 10 by 100 pixels is 500: at an aspect ratio of 3, at least 12.9 high; at 5.1, 9.9 by 50.5. */
    @Test
    void aRectangleThatFitsIntoNoImage() {
        DatasetFacts flat = new DatasetFacts(Shape.image(10, 100, 1), DatasetFacts.MNIST.classes(), 60_000, 0, 10_000);
        String head = "regularization: {augmentation: {random_erasing: {scale: [0.5, 0.6], aspect_ratio: ";

        assertThat(Plans.problems(new Plans(directory).read(Plans.yaml(head + "3}}}", "flatten", LAST)), flat))
                .containsExactly(
                        "x.yml:2:57: regularization.augmentation.random_erasing.scale begins at 0.5, but no rectangle"
                                + " of this size with an aspect_ratio of up to 3 fits into an image of 10 by 100 pixels; use a smaller"
                                + " scale or a larger aspect_ratio");
        LocatedExperiment longer = new Plans(directory).read(Plans.yaml(head + "5.1}}}", "flatten", LAST));
        assertThat(Planner.plan(longer.experiment(), longer.origins(), flat, ModelReader.NONE)
                        .layers())
                .hasSize(2);
    }

    @Test
    void earlyStoppingThatWatchesNoEpoch() {
        String head = "training: {epochs: 5}\nregularization: {early_stopping: {mode: max, start_from_epoch: ";
        assertProblems(
                head + "5}}",
                new String[] {"flatten", LAST},
                "x.yml:3:64: regularization.early_stopping.start_from_epoch is 5, but training.epochs is 5, so that no epoch"
                        + " is watched; lower it");
        assertThat(plan(head + "4}}", "flatten", LAST).regularization().earlyStopping())
                .map(EarlyStopping::startFromEpoch)
                .contains(4);
    }

    @Test
    void weightDecayTwice() {
        assertProblems(
                "training: {optimizer: adamw}\nregularization: {weight_decay: 0.01}",
                new String[] {"flatten", LAST},
                "x.yml:3:32: regularization.weight_decay is 0.01, but training.optimizer.adamw has a weight_decay of its"
                        + " own, 0.004; remove this one, or use adam");
        assertThat(plan("training: {optimizer: adam}\nregularization: {weight_decay: 0.01}", "flatten", LAST)
                        .regularization()
                        .weightDecay())
                .isEqualTo(0.01);
        assertThat(plan("training: {optimizer: adamw}\nregularization: {weight_decay: 0}", "flatten", LAST)
                        .regularization()
                        .weightDecay())
                .isZero();
    }

    @Test
    void excludedFromNoDecay() {
        assertProblems(
                "training: {optimizer: adamw}\nregularization: {exclude_from_weight_decay: [bias]}",
                new String[] {"flatten", LAST},
                "x.yml:3:45: regularization.exclude_from_weight_decay is of regularization.weight_decay, which is 0; set"
                        + " that, or write it into training.optimizer.adamw if that is what decays");
    }

    @Test
    void aBatchOfOneVectorHasNothingToNormalise() {
        String advice = " and training.batch_size is 1, but a mean over one value leaves nothing of it; use a larger"
                + " batch_size or remove this layer";
        assertProblems(
                "training: {batch_size: 1}",
                new String[] {
                    "batch_normalization",
                    "conv2d: {filters: 3, kernel_size: 28}",
                    "batch_normalization",
                    "flatten",
                    "batch_normalization",
                    LAST
                },
                "x.yml:6:5: batch_normalization at model[2]: input is 1x1x3" + advice,
                "x.yml:8:5: batch_normalization at model[4]: input is a vector of 3" + advice);
        assertThat(plan("training: {batch_size: 2}", "flatten", "batch_normalization", LAST)
                        .layers())
                .hasSize(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "parameters: {max: 7849}|27: check.parameters.max can't be reached: it is 7849, but the model has 7850;"
                        + " change one of them",
                "parameters: {min: 7851}|27: check.parameters.min can't be reached: it is 7851, but the model has 7850;"
                        + " change one of them",
                "epochs_run: {min: 11}|27: check.epochs_run.min can't be reached: it is 11, but training.epochs is 10;"
                        + " change one of them",
                "epochs_run: {max: 9}|27: check.epochs_run.max can't be reached: it is 9, but training.epochs is 10;"
                        + " change one of them"
            })
    void aLimitThatNoRunCanKeep(String limit, String problem) {
        assertProblems("check: {" + limit + "}", new String[] {"flatten", LAST}, "x.yml:2:" + problem);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "check: {parameters: {min: 7850, max: 7850}, epochs_run: {min: 10, max: 10}, test_accuracy: {min: 1}}",
                "check: {epochs_run: {max: 9}}\ntraining: {max_time: 1m}",
                "check: {epochs_run: {max: 9}}\nregularization: {early_stopping: {}}"
            })
    void aLimitThatARunMayKeep(String head) {
        assertThat(plan(head, "flatten", LAST).check().limits()).isNotEmpty();
    }

    @Test
    void aWarmUpLongerThanTraining() {
        assertProblems(
                "training: {epochs: 3, schedule: {warmup: {epochs: 4}}}",
                new String[] {"flatten", LAST},
                "x.yml:2:51: training.schedule.warmup.epochs is 4, more than training.epochs, 3; lower it");
    }

    @Test
    void severalSeedsAreSeveralPlans() {
        TrainingPlan whole = plan("training: {seeds: [3, -4]}", "flatten", LAST);
        TrainingPlan single = plan("training: {seed: 3}", "flatten", LAST);

        assertThat(whole.members()).extracting(TrainingPlan::name).containsExactly("x/seed-3", "x/seed--4");
        assertThat(whole.members().get(0).training()).isEqualTo(single.training());
        assertThat(single.members()).containsExactly(single);
    }

    @Test
    void aSeedBesideSeeds() {
        assertProblems(
                "training: {seed: 1, seeds: [2, 3]}",
                new String[] {"flatten", LAST},
                "x.yml:2:18: training.seed and training.seeds exclude one another; remove one of them, or"
                        + " write null for one that is inherited");
    }

    @Test
    void aValidationSetOfTheDatasOwnIsValidatedOn() {
        DatasetFacts facts = new DatasetFacts(Shape.image(8, 8, 1), DatasetFacts.MNIST.classes(), 600, 50, 100);

        DataPlan own = dataOf("data: {limit: 500}", facts);
        assertThat(own.validationSet()).isEqualTo(ValidationSet.OWN);
        assertThat(own.validationImages()).isEqualTo(50);
        assertThat(own.trainingImages()).isEqualTo(500);
        assertThat(dataOf("data: {validation: test}", facts).validationSet()).isEqualTo(ValidationSet.TEST);
    }

    @Test
    void wholeGroupsAreHeldOut() {
        int[] labels = IntStream.range(0, 600).map(image -> image % 10).toArray();
        int[] sevenths = IntStream.range(0, 600).map(image -> image / 7).toArray();
        DatasetFacts facts = new DatasetFacts(
                Shape.image(8, 8, 1),
                DatasetFacts.MNIST.classes(),
                600,
                0,
                100,
                Optional.of(Groups.of(labels, sevenths, 0)),
                List.of());

        DataPlan all = dataOf("data: {validation: 60}", facts);
        assertThat(all.validationImages()).isIn(56, 61, 63);
        assertThat(all.trainingImages()).isEqualTo(600 - all.validationImages());
        DataPlan limited = dataOf("data: {validation: 30, limit: 300}", facts);
        assertThat(limited.validationImages()).isEqualTo(30);
        assertThat(limited.trainingImages()).isEqualTo(270);
    }

    private DataPlan dataOf(String data, DatasetFacts facts) {
        LocatedExperiment read = new Plans(directory).read(Plans.yaml(data, "flatten", LAST));
        return Planner.plan(read.experiment(), read.origins(), facts, ModelReader.NONE)
                .data();
    }

    @Test
    void seedsThatTheBuildSetsReplaceTheSeedOfAFile() {
        String yaml = Plans.yaml("training: {seed: 1}", "flatten", LAST);
        LocatedExperiment read =
                new Plans(directory).read(yaml, Assignments.parse("mnist.set", "training.seeds=[2, 3]"));

        assertThat(Planner.plan(read.experiment(), read.origins(), DatasetFacts.MNIST, ModelReader.NONE)
                        .members())
                .extracting(member -> member.training().seed())
                .containsExactly(2L, 3L);
    }

    @Test
    void aSeedThatTheBuildSetsDoesNotReplaceTheSeedsOfAFile() {
        String yaml = Plans.yaml("training: {seeds: [2, 3]}", "flatten", LAST);
        LocatedExperiment read = new Plans(directory).read(yaml, Assignments.parse("mnist.set", "training.seed=1"));

        assertThat(Plans.problems(read, DatasetFacts.MNIST))
                .containsExactly(
                        "mnist.set training.seed=1: training.seed and training.seeds exclude one another; remove one"
                                + " of them, or write null for one that is inherited");
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
        assertThat(problems(Plans.yaml(head, layers))).containsExactly(problems);
    }

    private List<String> problems(String yaml) {
        return new Plans(directory).problems(yaml);
    }

    private TrainingPlan plan(String head, String... layers) {
        return new Plans(directory).plan(Plans.yaml(head, layers));
    }
}
