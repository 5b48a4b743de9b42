package io.github.mnistmaven.plugin;

import io.github.mnistmaven.experiment.plan.DataPlan;
import io.github.mnistmaven.experiment.record.Answers;
import io.github.mnistmaven.experiment.record.Calibration;
import io.github.mnistmaven.experiment.record.Confidences;
import io.github.mnistmaven.experiment.record.Splits;
import io.github.mnistmaven.model.network.Confidence;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Answers, and what goes with them, for records of tests. */
public final class TestAnswers {

    private TestAnswers() {}

    /** Calibration of these answers, were the model sure of all that are right and undecided about all others. */
    public static Calibration calibration(List<List<Integer>> confusionMatrix) {
        int[] labels = of(confusionMatrix).decodedLabels();
        int[] predicted = of(confusionMatrix).decodedPredicted();
        float[] probabilities = new float[labels.length];
        boolean[] right = new boolean[labels.length];
        for (int image = 0; image < labels.length; image++) {
            right[image] = labels[image] == predicted[image];
            probabilities[image] = right[image] ? 0.98f : 0.5f;
        }
        return Calibration.of(probabilities, right);
    }

    /** How sure a model may be of these answers: of wrong ones less than of most that are right. */
    public static Confidences confidences(Answers answers) {
        boolean[] right = answers.right();
        float[] values = new float[right.length];
        for (int image = 0; image < values.length; image++) {
            double unsure = image % 101 / 100.0;
            values[image] = (float) (1 - (right[image] ? 0.45 * Math.pow(unsure, 6) : 0.05 + 0.5 * unsure));
        }
        return Confidences.of(Optional.of(new Confidence(1.4375, Optional.of(0.75))), values);
    }

    /** As many images of each class as can be, the first classes having those that are left over. */
    public static Splits splits(DataPlan data) {
        return new Splits(
                evenly(data.trainingImages(), data),
                evenly(data.validationImages(), data),
                evenly(data.testImages(), data));
    }

    private static List<Integer> evenly(int images, DataPlan data) {
        int classes = data.classes().size();
        return IntStream.range(0, classes)
                .mapToObj(label -> images / classes + (label < images % classes ? 1 : 0))
                .toList();
    }

    /** Answers that give {@code confusionMatrix}, cell by cell. */
    public static Answers of(List<List<Integer>> confusionMatrix) {
        IntStream.Builder labels = IntStream.builder();
        IntStream.Builder predicted = IntStream.builder();
        for (int label = 0; label < confusionMatrix.size(); label++) {
            for (int guess = 0; guess < confusionMatrix.size(); guess++) {
                for (int image = 0; image < confusionMatrix.get(label).get(guess); image++) {
                    labels.add(label);
                    predicted.add(guess);
                }
            }
        }
        return Answers.of(labels.build().toArray(), predicted.build().toArray());
    }
}
