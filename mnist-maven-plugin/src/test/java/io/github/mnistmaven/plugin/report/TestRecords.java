package io.github.mnistmaven.plugin.report;

import io.github.mnistmaven.experiment.model.Activation;
import io.github.mnistmaven.experiment.model.Augmentation;
import io.github.mnistmaven.experiment.model.Augmentation.Amount;
import io.github.mnistmaven.experiment.model.Check;
import io.github.mnistmaven.experiment.model.CleanPass;
import io.github.mnistmaven.experiment.model.EarlyStopping;
import io.github.mnistmaven.experiment.model.EngineChoice;
import io.github.mnistmaven.experiment.model.Layer;
import io.github.mnistmaven.experiment.model.Monitor;
import io.github.mnistmaven.experiment.model.Optimizer;
import io.github.mnistmaven.experiment.model.Padding;
import io.github.mnistmaven.experiment.model.Regularization;
import io.github.mnistmaven.experiment.model.Schedule;
import io.github.mnistmaven.experiment.model.Shape;
import io.github.mnistmaven.experiment.model.Size;
import io.github.mnistmaven.experiment.model.Training;
import io.github.mnistmaven.experiment.plan.DataPlan;
import io.github.mnistmaven.experiment.plan.PlannedLayer;
import io.github.mnistmaven.experiment.plan.TrainingPlan;
import io.github.mnistmaven.experiment.run.EpochResult;
import io.github.mnistmaven.experiment.run.ModelSummary;
import io.github.mnistmaven.experiment.run.Phase;
import io.github.mnistmaven.experiment.run.PhaseTime;
import io.github.mnistmaven.experiment.run.Prediction;
import io.github.mnistmaven.experiment.run.Provenance;
import io.github.mnistmaven.experiment.run.Revision;
import io.github.mnistmaven.experiment.run.RunRecord;
import io.github.mnistmaven.experiment.run.RunResult;
import io.github.mnistmaven.experiment.run.Scores;
import io.github.mnistmaven.experiment.run.StopReason;
import io.github.mnistmaven.plugin.TestAnswers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Records of runs as training leaves them; the digits are MNIST's, what is said of them is made up. */
final class TestRecords {

    /** The effective experiment of {@link #baseline}. */
    static final String EXPERIMENT = """
            schema: 1
            name: baseline
            description: The Keras CNN this project started from; it overfits.
            data:
              dataset: mnist
              validation: 10000
            model:
              - conv2d: {filters: 32, kernel_size: 3, strides: 1, padding: valid, activation: relu}
              - max_pooling2d: {pool_size: 2, strides: 2, padding: valid}
              - flatten
              - dense: {units: 100, activation: relu}
              - dense: {units: 10, activation: softmax}
            training:
              epochs: 10
              batch_size: 32
              optimizer: {adam: {learning_rate: 0.001, beta_1: 0.9, beta_2: 0.999, epsilon: 1.0e-07}}
              seed: 42
              engine: auto
            """;

    private static final double[][] OVERFITTING = {
        {0.1862, 0.9447, 0.0846, 0.9747},
        {0.0621, 0.9812, 0.0628, 0.9810},
        {0.0411, 0.9871, 0.0574, 0.9827},
        {0.0285, 0.9911, 0.0531, 0.9846},
        {0.0206, 0.9935, 0.0518, 0.9851},
        {0.0151, 0.9953, 0.0572, 0.9849},
        {0.0113, 0.9964, 0.0596, 0.9853},
        {0.0092, 0.9971, 0.0661, 0.9838},
        {0.0075, 0.9976, 0.0688, 0.9848},
        {0.0061, 0.9981, 0.0725, 0.9851},
    };

    /** 147 errors among MNIST's 10,000 test images. */
    private static final int[][] CONFUSION = {
        {974, 0, 1, 0, 0, 0, 2, 1, 2, 0},
        {0, 1128, 2, 2, 0, 0, 1, 1, 1, 0},
        {2, 2, 1014, 3, 1, 0, 1, 6, 3, 0},
        {0, 0, 3, 998, 0, 5, 0, 2, 2, 0},
        {1, 0, 1, 0, 966, 0, 3, 1, 1, 9},
        {2, 0, 0, 8, 0, 876, 3, 1, 1, 1},
        {4, 2, 0, 0, 2, 4, 944, 0, 2, 0},
        {0, 3, 8, 2, 0, 0, 0, 1010, 1, 4},
        {4, 0, 3, 3, 2, 2, 1, 3, 953, 3},
        {2, 2, 0, 2, 6, 3, 0, 4, 0, 990},
    };

    private static final List<PhaseTime> PHASES = List.of(
            new PhaseTime(Phase.START, 0.31),
            new PhaseTime(Phase.NATIVES, 0.44),
            new PhaseTime(Phase.DATA, 0.62),
            new PhaseTime(Phase.ENGINE, 0.83),
            new PhaseTime(Phase.TRAINING, 193.8),
            new PhaseTime(Phase.VALIDATION, 8.1),
            new PhaseTime(Phase.EVALUATION, 9.4),
            new PhaseTime(Phase.MODEL, 0.2));

    private static final TestDigits DIGITS = new TestDigits();

    private TestRecords() {}

    /** The seed's CNN after ten epochs, its validation loss lowest in the fifth. */
    static RunRecord baseline() {
        return run("baseline", "The Keras CNN this project started from; it overfits.");
    }

    static RunRecord run(String name, String description) {
        return run(name, description, Regularization.NONE, OVERFITTING, 5, 0.9988, 0.9853);
    }

    /** The baseline's run with one of several seeds. */
    static RunRecord seed(String experiment, long seed, double testAccuracy) {
        RunRecord run = run(
                TrainingPlan.nameOf(experiment, seed), "", Regularization.NONE, OVERFITTING, 5, 0.9988, testAccuracy);
        TrainingPlan plan = plan(run, run.plan().data(), run.plan().training().withSeed(seed));
        return with(run, plan, run.history(), run.result(), StopReason.ALL_EPOCHS);
    }

    /** One that stopped early and fits well. */
    static RunRecord cured() {
        double[][] history = {
            {0.2741, 0.9140, 0.0702, 0.9786},
            {0.0912, 0.9716, 0.0498, 0.9846},
            {0.0690, 0.9784, 0.0411, 0.9872},
            {0.0573, 0.9822, 0.0389, 0.9884},
            {0.0489, 0.9846, 0.0342, 0.9899},
            {0.0431, 0.9862, 0.0351, 0.9894},
            {0.0392, 0.9876, 0.0347, 0.9901},
        };
        EarlyStopping stopping = new EarlyStopping(Monitor.VAL_LOSS, 2, 0, true);
        return run(
                "early-stopping",
                "Dropout, and no epoch more than it takes.",
                Regularization.of(Optional.of(stopping), Optional.empty()),
                history,
                5,
                0.9945,
                0.9907);
    }

    /** One whose training images were varied. */
    static RunRecord augmented() {
        double[][] history = {
            {0.3412, 0.8931, 0.0791, 0.9754},
            {0.1263, 0.9605, 0.0537, 0.9832},
            {0.0941, 0.9704, 0.0446, 0.9861},
            {0.0775, 0.9757, 0.0398, 0.9878},
        };
        Augmentation augmentation =
                Augmentation.of(Amount.within(10), Amount.within(3), Amount.within(0.1), Amount.NONE, Optional.empty());
        return run(
                "augmentation",
                "No image is seen twice.",
                Regularization.of(Optional.empty(), Optional.of(augmentation)),
                history,
                4,
                0.9893,
                0.9889);
    }

    /** One that was cut short: a single epoch. */
    static RunRecord oneEpoch() {
        double[][] history = {{0.6103, 0.8214, 0.3312, 0.8702}};
        return run("smoke", "", Regularization.NONE, history, 1, 0.8731, 0.8698);
    }

    /** The baseline, had it been out of time after its ten epochs. */
    static RunRecord outOfTime() {
        RunRecord baseline = baseline();
        Training training = new Training(
                1000,
                Optional.of(225),
                32,
                baseline.plan().training().optimizer(),
                Schedule.CONSTANT,
                42,
                List.of(),
                EngineChoice.AUTO,
                CleanPass.AT_END);
        return with(
                baseline,
                plan(baseline, baseline.plan().data(), training),
                baseline.history(),
                baseline.result(),
                StopReason.MAX_TIME);
    }

    /** The baseline, had its loss become infinite in an eleventh epoch. */
    static RunRecord diverged() {
        RunRecord baseline = baseline();
        return with(baseline, baseline.plan(), baseline.history(), baseline.result(), StopReason.DIVERGED);
    }

    /** The baseline as Keras' script has it: validated on the test images. */
    static RunRecord validatedOnTest() {
        RunRecord baseline = baseline();
        DataPlan data = baseline.plan().data();
        DataPlan onTest = new DataPlan(
                data.source(),
                data.location(),
                data.fingerprint(),
                data.image(),
                data.classes(),
                60_000,
                data.testImages(),
                true,
                data.testImages(),
                data.limit());
        return with(
                baseline,
                plan(baseline, onTest, baseline.plan().training()),
                baseline.history(),
                baseline.result(),
                StopReason.ALL_EPOCHS);
    }

    /** The one that stopped early, with a clean pass at the end of each epoch. */
    static RunRecord withCleanPasses() {
        RunRecord cured = cured();
        List<EpochResult> history = cured.history().stream()
                .map(epoch -> new EpochResult(
                        epoch.epoch(),
                        epoch.loss(),
                        epoch.accuracy(),
                        epoch.valLoss(),
                        epoch.valAccuracy(),
                        epoch.learningRate(),
                        epoch.seconds(),
                        epoch.memoryBytes(),
                        Optional.of(
                                epoch.epoch() == 5
                                        ? new Scores(
                                                cured.result().trainLoss(),
                                                cured.result().trainAccuracy())
                                        : new Scores(0.05 / epoch.epoch(), 0.98 + epoch.epoch() / 500.0))))
                .toList();
        return with(cured, cured.plan(), history, cured.result(), StopReason.EARLY_STOPPING);
    }

    private static TrainingPlan plan(RunRecord of, DataPlan data, Training training) {
        TrainingPlan plan = of.plan();
        return new TrainingPlan(
                plan.schema(),
                plan.name(),
                plan.description(),
                plan.digest(),
                data,
                plan.layers(),
                training,
                plan.regularization(),
                plan.check());
    }

    private static RunRecord with(
            RunRecord record, TrainingPlan plan, List<EpochResult> history, RunResult result, StopReason reason) {
        return new RunRecord(
                record.schema(),
                record.name(),
                record.digest(),
                record.engine(),
                plan,
                history,
                new RunResult(
                        result.bestEpoch(),
                        result.epochsRun(),
                        reason,
                        result.trainAccuracy(),
                        result.valAccuracy(),
                        result.testAccuracy(),
                        result.testLoss(),
                        result.trainLoss(),
                        result.valLoss(),
                        result.seconds()),
                record.phases(),
                record.confusionMatrix(),
                record.answers(),
                record.calibration(),
                record.samples(),
                record.mistakes(),
                record.augmented(),
                record.filters(),
                TestParts.splits(plan.data()),
                record.model(),
                record.provenance());
    }

    private static RunRecord run(
            String name,
            String description,
            Regularization regularization,
            double[][] history,
            int bestEpoch,
            double trainAccuracy,
            double testAccuracy) {
        List<EpochResult> epochs = IntStream.range(0, history.length)
                .mapToObj(i -> new EpochResult(
                        i + 1,
                        history[i][0],
                        history[i][1],
                        history[i][2],
                        history[i][3],
                        0.001,
                        20.5 + i / 10.0,
                        1_100_000_000L + i * 4_321_000L,
                        Optional.empty()))
                .toList();
        boolean stopped = regularization.earlyStopping().isPresent();
        EpochResult held = epochs.get(stopped ? bestEpoch - 1 : epochs.size() - 1);
        RunResult result = new RunResult(
                bestEpoch,
                epochs.size(),
                stopped ? StopReason.EARLY_STOPPING : StopReason.ALL_EPOCHS,
                trainAccuracy,
                held.valAccuracy(),
                testAccuracy,
                0.0603,
                0.0043,
                held.valLoss(),
                213.7);
        TrainingPlan plan = plan(name, description, regularization);
        List<List<Integer>> confusion = Arrays.stream(CONFUSION)
                .map(row -> Arrays.stream(row).boxed().toList())
                .toList();
        return new RunRecord(
                RunRecord.SCHEMA,
                name,
                "3f1c".repeat(16),
                "dl4j",
                plan,
                epochs,
                result,
                PHASES,
                confusion,
                TestAnswers.of(confusion),
                TestParts.calibration(),
                samples(),
                mistakes(),
                regularization.augmentation().isPresent() ? TestParts.augmented(DIGITS) : List.of(),
                Optional.of(TestParts.filters()),
                TestParts.splits(plan.data()),
                new ModelSummary(plan.parameters(), "9ab2".repeat(16), 2_015_467),
                provenance());
    }

    private static TrainingPlan plan(String name, String description, Regularization regularization) {
        return new TrainingPlan(
                1,
                name,
                description,
                "3f1c".repeat(16),
                new DataPlan(
                        "mnist",
                        "/home/somebody/.m2/repository/mnist-dataset.jar",
                        "77d0".repeat(16),
                        Shape.image(28, 28, 1),
                        List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9"),
                        50_000,
                        10_000,
                        false,
                        10_000,
                        OptionalInt.empty()),
                layers(),
                new Training(10, 32, new Optimizer.Adam(0.001, 0.9, 0.999, 1e-7), 42, EngineChoice.AUTO),
                regularization,
                Check.NONE);
    }

    private static List<PlannedLayer> layers() {
        Shape image = Shape.image(28, 28, 1);
        Shape convolved = Shape.image(26, 26, 32);
        Shape pooled = Shape.image(13, 13, 32);
        Shape flat = Shape.vector(5408);
        Shape hidden = Shape.vector(100);
        return List.of(
                new PlannedLayer(
                        "conv2d",
                        new Layer.Conv2D(32, Size.square(3), Size.square(1), Padding.VALID, Activation.RELU),
                        image,
                        convolved,
                        320),
                new PlannedLayer(
                        "max_pooling2d",
                        new Layer.MaxPooling2D(Size.square(2), Size.square(2), Padding.VALID),
                        convolved,
                        pooled,
                        0),
                new PlannedLayer("flatten", new Layer.Flatten(), pooled, flat, 0),
                new PlannedLayer("dense", new Layer.Dense(100, Activation.RELU), flat, hidden, 540_900),
                new PlannedLayer("dense_1", new Layer.Dense(10, Activation.SOFTMAX), hidden, Shape.vector(10), 1_010));
    }

    /** The first two images of every class. */
    private static List<Prediction> samples() {
        List<Prediction> samples = new ArrayList<>();
        for (int label = 0; label < 10; label++) {
            int wanted = label;
            IntStream.range(0, 1000)
                    .filter(index -> DIGITS.label(index) == wanted)
                    .limit(2)
                    .mapToObj(index -> prediction(index, wanted, 0.99991 - index / 10_000.0))
                    .forEach(samples::add);
        }
        return samples;
    }

    /** Images that networks of this kind do take for another class. */
    private static List<Prediction> mistakes() {
        int[][] imageAndAnswer = {
            {2597, 3}, {4176, 7}, {2130, 9}, {6576, 1}, {1014, 5}, {659, 1}, {247, 2}, {445, 0},
            {582, 2}, {1901, 4}, {2654, 1}, {340, 3}, {1232, 4}, {3520, 4}, {4740, 5}, {8408, 5},
        };
        return IntStream.range(0, imageAndAnswer.length)
                .mapToObj(i ->
                        prediction(imageAndAnswer[i][0], imageAndAnswer[i][1], i == 0 ? 0.999998 : 0.9991 - i * 0.0137))
                .toList();
    }

    private static Prediction prediction(int index, int predicted, double probability) {
        int label = DIGITS.label(index);
        double ofLabel = label == predicted ? probability : (1 - probability) * 0.9;
        return new Prediction(index, label, predicted, probability, ofLabel, DIGITS.packed(index));
    }

    private static Provenance provenance() {
        return new Provenance(
                "0.1.0",
                "DL4J 1.0.0-M2.1",
                "dl4j was asked for",
                "nd4j-native 1.0.0-M2.1, linux-x86_64-avx2, oneDNN on",
                2,
                "OpenJDK 64-Bit Server VM 17.0.15+6",
                "Linux 6.1.0 amd64",
                "Intel(R) Xeon(R) Platinum 8370C CPU @ 2.80GHz",
                "2026-11-22T09:14:03Z",
                1_288_490_188L,
                Optional.of(new Revision("0f5c8d1e".repeat(5), false)),
                "mvn io.github.mnistmaven:mnist-maven-plugin:0.1.0:train -Dexperiment=experiments/baseline.yml -Dmnist.force");
    }
}
