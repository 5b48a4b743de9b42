package io.github.mnistmaven.plugin.report;

import io.github.mnistmaven.experiment.model.Augmentation;
import io.github.mnistmaven.experiment.model.Augmentation.Amount;
import io.github.mnistmaven.experiment.model.EarlyStopping;
import io.github.mnistmaven.experiment.model.PassMetric;
import io.github.mnistmaven.experiment.model.Regularization;
import io.github.mnistmaven.experiment.model.Training;
import io.github.mnistmaven.experiment.picture.Picture;
import io.github.mnistmaven.experiment.plan.DataPlan;
import io.github.mnistmaven.experiment.plan.TrainingPlan;
import io.github.mnistmaven.experiment.plan.ValidationSet;
import io.github.mnistmaven.experiment.record.Answers;
import io.github.mnistmaven.experiment.record.EpochResult;
import io.github.mnistmaven.experiment.record.ModelSummary;
import io.github.mnistmaven.experiment.record.Phase;
import io.github.mnistmaven.experiment.record.PhaseTime;
import io.github.mnistmaven.experiment.record.Prediction;
import io.github.mnistmaven.experiment.record.Provenance;
import io.github.mnistmaven.experiment.record.RecordedFile;
import io.github.mnistmaven.experiment.record.Revision;
import io.github.mnistmaven.experiment.record.RunRecord;
import io.github.mnistmaven.experiment.record.RunResult;
import io.github.mnistmaven.experiment.record.Scores;
import io.github.mnistmaven.experiment.record.Splits;
import io.github.mnistmaven.experiment.record.StopReason;
import io.github.mnistmaven.model.format.FormatLack;
import io.github.mnistmaven.model.format.ModelFormat;
import io.github.mnistmaven.model.network.Preprocessing;
import io.github.mnistmaven.plugin.Copies;
import io.github.mnistmaven.plugin.TestAnswers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Records of runs as training leaves them; the images are MNIST's, what is said of them is made up. */
final class TestRecords {

    /** What stands in the place of every run's model. */
    static final String MODEL = "a model";

    /** By sha256sum. */
    static final String MODEL_DIGEST = "97ff8a35544dcf40ad84047074439dd6aa3a0be469ea578a1b1c017d939ec61c";

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

    private static final List<PhaseTime> PHASES = List.of(
            new PhaseTime(Phase.START, 0.31),
            new PhaseTime(Phase.NATIVES, 0.44),
            new PhaseTime(Phase.DATA, 0.62),
            new PhaseTime(Phase.ENGINE, 0.83),
            new PhaseTime(Phase.TRAINING, 193.8),
            new PhaseTime(Phase.VALIDATION, 8.1),
            new PhaseTime(Phase.EVALUATION, 9.4),
            new PhaseTime(Phase.MODEL, 0.2));

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
        TrainingPlan plan =
                Copies.with(run.plan(), Map.of("training", run.plan().training().withSeed(seed)));
        return Copies.with(run, Map.of("plan", plan));
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
        EarlyStopping stopping = new EarlyStopping(PassMetric.VAL_LOSS, 2, 0, true);
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
        RunRecord stopped = stopped(baseline(), StopReason.MAX_TIME);
        Training training = Copies.with(stopped.plan().training(), Map.of("epochs", 1000, "maxTime", Optional.of(225)));
        return Copies.with(stopped, Map.of("plan", Copies.with(stopped.plan(), Map.of("training", training))));
    }

    /** The baseline, had its loss become infinite in an eleventh epoch. */
    static RunRecord diverged() {
        return stopped(baseline(), StopReason.DIVERGED);
    }

    /** The baseline, had every image been recorded that it got wrong: 147. */
    static RunRecord withAllMistakes() {
        RunRecord baseline = baseline();
        int[] labels = baseline.answers().decodedLabels();
        int[] predicted = baseline.answers().decodedPredicted();
        Picture picture = baseline.mistakes().get(0).picture();
        List<Prediction> mistakes = IntStream.range(0, labels.length)
                .filter(image -> labels[image] != predicted[image])
                .mapToObj(image ->
                        new Prediction(image, labels[image], predicted[image], 0.99 - image / 30_000.0, 0.005, picture))
                .toList();
        return Copies.with(baseline, Map.of("mistakes", mistakes));
    }

    /** The baseline, had it been tested on images that it answers as {@code confusionMatrix} says; none is recorded. */
    static RunRecord answering(List<List<Integer>> confusionMatrix) {
        RunRecord baseline = baseline();
        List<Integer> test = confusionMatrix.stream()
                .map(row -> row.stream().mapToInt(Integer::intValue).sum())
                .toList();
        int images = test.stream().mapToInt(Integer::intValue).sum();
        int right = IntStream.range(0, confusionMatrix.size())
                .map(label -> confusionMatrix.get(label).get(label))
                .sum();
        DataPlan data = Copies.with(baseline.plan().data(), Map.of("testImages", images));
        Splits splits = TestParts.splits(data);
        return Copies.with(
                baseline,
                Map.of(
                        "plan", Copies.with(baseline.plan(), Map.of("data", data)),
                        "result",
                                Copies.with(
                                        baseline.result(), Map.of("test", TestScores.of(0.5, (double) right / images))),
                        "confusionMatrix", confusionMatrix,
                        "answers", TestAnswers.of(confusionMatrix),
                        "calibration", TestAnswers.calibration(confusionMatrix),
                        "confidences", Optional.of(TestAnswers.confidences(TestAnswers.of(confusionMatrix))),
                        "samples", List.of(),
                        "mistakes", List.of(),
                        "splits", new Splits(splits.training(), splits.validation(), test)));
    }

    /** The baseline as Keras' script has it: validated on the test images. */
    static RunRecord validatedOnTest() {
        RunRecord baseline = baseline();
        DataPlan data = Copies.with(
                baseline.plan().data(),
                Map.of("trainingImages", 60_000, "validationImages", 10_000, "validationSet", ValidationSet.TEST));
        TrainingPlan plan = Copies.with(baseline.plan(), Map.of("data", data));
        return Copies.with(baseline, Map.of("plan", plan, "splits", TestParts.splits(data)));
    }

    /** The one that stopped early, with a clean pass at the end of each epoch. */
    static RunRecord withCleanPasses() {
        RunRecord cured = cured();
        Scores held = cured.result().training();
        List<EpochResult> history = cured.history().stream()
                .map(epoch -> Copies.with(
                        epoch,
                        Map.of(
                                "clean",
                                Optional.of(
                                        epoch.epoch() == 5
                                                ? held
                                                : TestScores.of(0.05 / epoch.epoch(), 0.98 + epoch.epoch() / 500.0)))))
                .toList();
        return Copies.with(cured, Map.of("history", history));
    }

    private static RunRecord stopped(RunRecord record, StopReason reason) {
        return Copies.with(record, Map.of("result", Copies.with(record.result(), Map.of("stopReason", reason))));
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
                        TestScores.of(history[i][0], history[i][1]),
                        TestScores.of(history[i][2], history[i][3]),
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
                TestScores.of(0.0043, trainAccuracy),
                held.validation(),
                TestScores.of(0.0603, testAccuracy),
                213.7);
        Answers answers = TestParts.answers((int) Math.round(10_000 * testAccuracy));
        TrainingPlan plan = TestPlans.plan(name, description, regularization);
        return new RunRecord(
                name,
                "3f1c".repeat(16),
                "77d0".repeat(16),
                "dl4j",
                plan,
                epochs,
                result,
                PHASES,
                answers.confusionMatrix(10),
                answers,
                TestParts.calibration(),
                Optional.of(TestAnswers.confidences(answers)),
                TestParts.samples(),
                TestParts.mistakes(),
                Optional.of(TestParts.labelIssues()),
                regularization.augmentation().isPresent() ? TestParts.augmented() : List.of(),
                Optional.of(TestParts.filters()),
                TestParts.splits(plan.data()),
                model(plan.parameters()),
                provenance());
    }

    /** A model in all formats but one. */
    private static ModelSummary model(long parameters) {
        return ModelSummary.of(
                parameters,
                Preprocessing.UNIT,
                List.of(
                        new RecordedFile("model.zip", ModelFormat.MNIST, 2_015_467, MODEL_DIGEST),
                        new RecordedFile("model.keras", ModelFormat.KERAS, 2_174_902, "5e11".repeat(16)),
                        new RecordedFile("model.json", ModelFormat.KERAS, 4_120, "90d2".repeat(16)),
                        new RecordedFile("model.weights.h5", ModelFormat.KERAS, 2_170_264, "0b7c".repeat(16)),
                        new RecordedFile("model.onnx", ModelFormat.ONNX, 2_170_018, "c4a8".repeat(16))),
                List.of(new FormatLack(ModelFormat.DL4J, "layer layer_normalization: DL4J lacks layer_normalization")));
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
