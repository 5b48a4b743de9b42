package io.github.mnistmaven.model.network;

import java.util.Optional;

/**
 * How sure a network is of its answers, and from when on it is sure enough for nobody to look at them. Its confidence
 * in an answer is the probability of the predicted class once logits are divided by a temperature: above 1, it is less
 * sure than its probabilities say. Which class is predicted does not change.
 *
 * @param temperature from {@link #LOWEST_TEMPERATURE} to {@link #HIGHEST_TEMPERATURE}
 * @param threshold the least confidence that is enough, 0 to 1; empty if none is
 * @see <a href="https://proceedings.mlr.press/v70/guo17a.html">Guo, Pleiss, Sun and Weinberger: On Calibration of
 *     Modern Neural Networks, 2017</a>
 */
public record Confidence(double temperature, Optional<Double> threshold) {
    public static final double LOWEST_TEMPERATURE = 0.01;
    public static final double HIGHEST_TEMPERATURE = 100;

    /** @throws IllegalArgumentException if a number is out of its range */
    public Confidence {
        if (!(temperature >= LOWEST_TEMPERATURE && temperature <= HIGHEST_TEMPERATURE)) {
            throw new IllegalArgumentException("a temperature of " + temperature);
        }
        if (threshold.isPresent() && !(threshold.get() >= 0 && threshold.get() <= 1)) {
            throw new IllegalArgumentException("a threshold of " + threshold.get());
        }
    }

    /**
     * The confidence in the answer {@code label}, 0 to 1. Probabilities are enough to know it: they differ from the
     * logits' exponentials by a factor, which the softmax takes away again.
     *
     * @param probabilities a probability per class, one row after the other; those of other rows are not looked at
     * @param from where the row begins
     * @param classes its length
     * @param label the class with the highest probability
     */
    public float of(float[] probabilities, int from, int classes, int label) {
        double highest = probabilities[from + label];
        if (temperature == 1) {
            return Math.min(1, probabilities[from + label]);
        }
        double sum = 0;
        for (int i = from; i < from + classes; i++) {
            sum += StrictMath.pow(probabilities[i] / highest, 1 / temperature);
        }
        return (float) Math.min(1, 1 / sum);
    }

    /** Whether a confidence is enough; all are compared in single precision, as they are computed. */
    public boolean isEnough(float confidence) {
        return threshold.map(least -> confidence >= least.floatValue()).orElse(false);
    }
}
