package io.github.mnistmaven.plugin.report;

import io.github.mnistmaven.experiment.model.Layer;
import io.github.mnistmaven.experiment.model.Regularization;
import io.github.mnistmaven.experiment.plan.DataPlan;
import io.github.mnistmaven.experiment.plan.TrainingPlan;
import io.github.mnistmaven.experiment.record.Answers;
import io.github.mnistmaven.experiment.record.Prediction;
import io.github.mnistmaven.experiment.record.Records;
import io.github.mnistmaven.experiment.record.RunRecord;
import io.github.mnistmaven.experiment.record.Splits;
import io.github.mnistmaven.language.planning.Replanning;
import io.github.mnistmaven.language.problem.Problems;
import io.github.mnistmaven.model.network.Activation;
import io.github.mnistmaven.plugin.Copies;
import io.github.mnistmaven.plugin.TestAnswers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/** Runs on data of any number of classes, called as people of all countries call them; every answer is made up. */
final class ManyClasses {
    private static final int IMAGES_PER_CLASS = 10;
    private static final List<String> NAMES = List.of(
            "ß",
            "שלום עולם",
            "مرحبا",
            "漢字",
            "e\u0301tiquette \u0301\u0302\u0303",
            "W".repeat(200),
            "a name of several words, ".repeat(8),
            "<b>&amp;</b><script>window.hit=1</script>",
            "tab\tand \u001b[31m red \u202e turned");

    private ManyClasses() {}

    /** The first names are unusual ones. */
    static List<String> names(int classes) {
        List<String> names = new ArrayList<>(NAMES.subList(0, Math.min(classes - 1, NAMES.size())));
        for (int i = names.size(); i < classes; i++) {
            names.add("class " + i);
        }
        return names;
    }

    /**
     * A run.
     *
     * @param wrong the share of images that are answered wrong, mostly by the next class
     */
    static RunRecord run(String name, int classes, double wrong, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int[] labels = new int[classes * IMAGES_PER_CLASS];
        int[] predicted = new int[labels.length];
        int right = 0;
        for (int image = 0; image < labels.length; image++) {
            labels[image] = image % classes;
            boolean isWrong = random.nextDouble() < wrong;
            int other = random.nextInt(3) == 0 ? random.nextInt(classes) : (labels[image] + 1) % classes;
            predicted[image] = isWrong ? other : labels[image];
            right += predicted[image] == labels[image] ? 1 : 0;
        }
        Answers answers = Answers.of(labels, predicted);
        List<List<Integer>> matrix = answers.confusionMatrix(classes);
        RunRecord baseline = TestRecords.run(name, "");
        DataPlan data =
                Copies.with(baseline.plan().data(), Map.of("classes", names(classes), "testImages", labels.length));
        TrainingPlan plan = Copies.with(
                baseline.plan(),
                Map.of(
                        "data",
                        data,
                        "layers",
                        Replanning.of(
                                List.of(new Layer.Flatten(), new Layer.Dense(classes, Activation.SOFTMAX)),
                                data.image(),
                                Regularization.NONE,
                                baseline.plan().training().optimizer(),
                                "layers",
                                new Problems())));
        Splits splits = TestAnswers.splits(data);
        return Copies.with(
                baseline,
                Map.ofEntries(
                        Map.entry("plan", plan),
                        Map.entry(
                                "dataFingerprint",
                                Integer.toHexString(0x1000 + classes).repeat(16)),
                        Map.entry("model", Records.model(plan.parameters(), TestRecords.MODEL_DIGEST, 2000)),
                        Map.entry(
                                "result",
                                Copies.with(
                                        baseline.result(),
                                        Map.of("test", TestScores.of(0.5, (double) right / labels.length)))),
                        Map.entry("answers", answers),
                        Map.entry("confusionMatrix", matrix),
                        Map.entry("calibration", TestAnswers.calibration(matrix)),
                        Map.entry("samples", samples(labels, predicted, classes, baseline)),
                        Map.entry("mistakes", mistakes(labels, predicted, baseline)),
                        Map.entry("filters", Optional.empty()),
                        Map.entry("labelIssues", Optional.empty()),
                        Map.entry("confidences", Optional.of(TestAnswers.confidences(answers))),
                        Map.entry(
                                "splits",
                                new Splits(
                                        splits.training(),
                                        splits.validation(),
                                        Collections.nCopies(classes, IMAGES_PER_CLASS)))));
    }

    private static List<Prediction> samples(int[] labels, int[] predicted, int classes, RunRecord pictures) {
        List<Prediction> samples = new ArrayList<>();
        for (int image = 0; image < Math.min(classes, 100); image++) {
            samples.add(prediction(image, labels, predicted, pictures));
        }
        return samples;
    }

    private static List<Prediction> mistakes(int[] labels, int[] predicted, RunRecord pictures) {
        List<Prediction> mistakes = new ArrayList<>();
        for (int image = 0; image < labels.length && mistakes.size() < 200; image++) {
            if (labels[image] != predicted[image]) {
                mistakes.add(prediction(image, labels, predicted, pictures));
            }
        }
        return mistakes;
    }

    private static Prediction prediction(int image, int[] labels, int[] predicted, RunRecord pictures) {
        boolean isRight = labels[image] == predicted[image];
        return new Prediction(
                image,
                labels[image],
                predicted[image],
                0.9,
                isRight ? 0.9 : 0.05,
                pictures.samples().get(image % pictures.samples().size()).picture());
    }
}
