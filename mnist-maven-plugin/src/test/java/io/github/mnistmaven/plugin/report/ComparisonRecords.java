package io.github.mnistmaven.plugin.report;

import io.github.mnistmaven.experiment.model.Check;
import io.github.mnistmaven.experiment.model.DataSource;
import io.github.mnistmaven.experiment.model.EngineChoice;
import io.github.mnistmaven.experiment.model.Optimizer;
import io.github.mnistmaven.experiment.model.Training;
import io.github.mnistmaven.experiment.plan.DataPlan;
import io.github.mnistmaven.experiment.plan.TrainingPlan;
import io.github.mnistmaven.experiment.record.Answers;
import io.github.mnistmaven.experiment.record.EpochResult;
import io.github.mnistmaven.experiment.record.Prediction;
import io.github.mnistmaven.experiment.record.Records;
import io.github.mnistmaven.experiment.record.RunRecord;
import io.github.mnistmaven.experiment.record.RunResult;
import io.github.mnistmaven.experiment.record.StopReason;
import io.github.mnistmaven.plugin.Copies;
import io.github.mnistmaven.plugin.TestAnswers;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;

/** Records of runs on MNIST's test images that differ in settings, curves and answers; some images are hard for all. */
final class ComparisonRecords {
    static final int IMAGES = 10_000;

    private static final int PICTURES = 300;
    private static final MnistImages MNIST_IMAGES = new MnistImages();
    private static final int[] LABELS = MNIST_IMAGES.labels();

    private ComparisonRecords() {}

    /**
     * A run.
     *
     * @param number makes it another one than those of other numbers
     * @param wrong about how many images it gets wrong
     */
    static RunRecord run(String name, int number, int wrong) {
        return run(name, number, wrong, 8 + number % 7, 42);
    }

    static RunRecord run(String name, int number, int wrong, int epochs, long seed) {
        return record(
                name,
                number,
                answers(new Random(number), wrong),
                epochs,
                training(number, epochs, seed),
                OptionalInt.empty(),
                "77d0");
    }

    /** One that was trained on a part of the data. */
    static RunRecord smoke(String name) {
        return record(name, 3, answers(new Random(3), 1300), 1, training(0, 1, 42), OptionalInt.of(700), "77d0");
    }

    /** One that was tested on other data. */
    static RunRecord onOtherData(String name) {
        return record(name, 5, answers(new Random(5), 120), 8, training(0, 8, 42), OptionalInt.empty(), "0bad");
    }

    /** The same run, held against other limits. */
    static RunRecord checked(RunRecord record, Check check) {
        return record.saying(Copies.with(record.plan(), Map.of("check", check)));
    }

    private static Training training(int number, int epochs, long seed) {
        return new Training(
                epochs,
                32 << number % 3,
                new Optimizer.Adam(0.001 / (1 + number % 4), 0.9, 0.999, 1e-7),
                seed,
                EngineChoice.AUTO);
    }

    /** What it says of every image: the lower a hard image's number, the more often it is taken for another class. */
    private static int[] answers(Random random, int wrong) {
        int[] answers = LABELS.clone();
        Random same = new Random(7);
        for (int i = 0; i < wrong; i++) {
            boolean hard = i < wrong / 3;
            int image = hard ? same.nextInt(IMAGES) : random.nextInt(IMAGES);
            answers[image] = (LABELS[image] + 1 + (hard ? image : random.nextInt(9)) % 9) % 10;
        }
        return answers;
    }

    private static RunRecord record(
            String name, int number, int[] answers, int epochs, Training training, OptionalInt limit, String data) {
        RunRecord like = TestRecords.baseline();
        int[] wrong =
                IntStream.range(0, IMAGES).filter(i -> answers[i] != LABELS[i]).toArray();
        double accuracy = (IMAGES - wrong.length) / (double) IMAGES;
        List<EpochResult> history = IntStream.rangeClosed(1, epochs)
                .mapToObj(epoch -> epoch(epoch, accuracy, number))
                .toList();
        double seconds = 12.5 * epochs * (1 + number % 5 / 3.0);
        RunResult result = new RunResult(
                epochs,
                epochs,
                StopReason.ALL_EPOCHS,
                TestScores.of(0.004, Math.min(1, accuracy + 0.004 + number % 6 / 1000.0)),
                history.get(epochs - 1).validation(),
                TestScores.of(4 * (1 - accuracy), accuracy),
                seconds);
        TrainingPlan plan = plan(like, name, number, training, limit, data);
        List<List<Integer>> confusion = Answers.of(LABELS, answers).confusionMatrix(10);
        return new RunRecord(
                name,
                like.digest(),
                data.repeat(16),
                like.engine(),
                plan,
                history,
                result,
                like.phases(),
                confusion,
                Answers.of(LABELS, answers),
                TestAnswers.calibration(confusion),
                Optional.empty(),
                List.of(),
                Arrays.stream(wrong)
                        .limit(PICTURES)
                        .mapToObj(image -> mistake(image, answers[image]))
                        .toList(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Copies.with(
                        TestAnswers.splits(plan.data()),
                        Map.of("test", TestParts.splits(like.plan().data()).test())),
                Records.model(
                        plan.parameters(), like.model().sha256(), like.model().bytes()),
                like.provenance());
    }

    private static EpochResult epoch(int epoch, double accuracy, int number) {
        double left = Math.exp(-epoch / (1.5 + number % 3));
        return new EpochResult(
                epoch,
                TestScores.of(0.02 + 0.5 * left, 1 - 0.08 * left),
                TestScores.of(4 * (1 - accuracy) + 0.3 * left + 0.002 * epoch, accuracy - 0.07 * left),
                0.001,
                12);
    }

    private static TrainingPlan plan(
            RunRecord like, String name, int number, Training training, OptionalInt limit, String data) {
        DataPlan mnist = like.plan().data();
        DataPlan used = Copies.with(
                mnist,
                Map.of(
                        "source", data.equals("77d0") ? mnist.source() : new DataSource.IdxDirectory("digits"),
                        "trainingImages", limit.isPresent() ? limit.getAsInt() - 100 : mnist.trainingImages(),
                        "validationImages", limit.isPresent() ? 100 : mnist.validationImages(),
                        "limit", limit));
        return Copies.with(
                like.plan(),
                Map.of(
                        "name",
                        name,
                        "description",
                        "What " + name + " is for.",
                        "data",
                        used,
                        "layers",
                        TestPlans.layers(4 << number % 6, like.plan().regularization()),
                        "training",
                        training));
    }

    private static Prediction mistake(int image, int predicted) {
        return new Prediction(image, LABELS[image], predicted, 0.9, 0.05, MNIST_IMAGES.picture(image));
    }
}
