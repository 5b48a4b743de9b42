package io.github.mnistmaven.experiment.evaluation;

import io.github.mnistmaven.experiment.model.Objective;
import io.github.mnistmaven.experiment.model.Probabilities;
import io.github.mnistmaven.experiment.model.Softmax;
import io.github.mnistmaven.experiment.record.Answers;
import io.github.mnistmaven.experiment.record.Calibration;
import io.github.mnistmaven.experiment.record.Confidences;
import io.github.mnistmaven.experiment.record.Scores;
import io.github.mnistmaven.model.network.Confidence;
import java.util.List;
import java.util.Optional;

/**
 * A clean pass over some images.
 *
 * @param scores the means of the metrics
 * @param probabilities what the model says of the images
 * @param labels the images' labels
 */
public record Evaluation(Scores scores, Probabilities probabilities, int[] labels) {
    /** Nothing is learnt from these images, so nothing is added to their loss. */
    private static final Objective NOTHING_ADDED = new Objective(0, 0);

    /**
     * Scores a pass of a model that is not trained.
     *
     * @param answers what the model says of the images
     * @param labels their labels, at least one
     */
    public static Evaluation of(Softmax answers, int[] labels) {
        return new Evaluation(
                BatchMetrics.of(answers, NOTHING_ADDED, labels).scores(), answers.probabilities(), labels);
    }

    public int label(int image) {
        return labels[image];
    }

    public int classes() {
        return probabilities.classes();
    }

    public int predicted(int image) {
        return probabilities.predicted(image);
    }

    public float probability(int image, int ofClass) {
        return probabilities.of(image, ofClass);
    }

    /** What the model says of each image. */
    public Answers answers() {
        int[] predicted = new int[labels.length];
        for (int image = 0; image < predicted.length; image++) {
            predicted[image] = predicted(image);
        }
        return Answers.of(labels, predicted);
    }

    /** How far the probabilities of these answers can be believed. */
    public Calibration calibration() {
        return confidences(Optional.empty()).calibration(answers());
    }

    /** How sure the model is of each answer: what {@code rule} says, or, without one, its probability. */
    public Confidences confidences(Optional<Confidence> rule) {
        float[] values = new float[labels.length];
        for (int image = 0; image < values.length; image++) {
            int predicted = predicted(image);
            int row = image * classes();
            values[image] = rule.map(confidence -> confidence.of(probabilities.values(), row, classes(), predicted))
                    .orElse(Math.min(1, probability(image, predicted)));
        }
        return Confidences.of(rule, values);
    }

    /** Counts of images: a row a true class, a column a predicted class. */
    public List<List<Integer>> confusionMatrix() {
        return answers().confusionMatrix(classes());
    }
}
