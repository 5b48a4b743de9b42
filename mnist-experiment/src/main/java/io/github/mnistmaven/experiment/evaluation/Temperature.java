package io.github.mnistmaven.experiment.evaluation;

import io.github.mnistmaven.experiment.model.Probabilities;
import io.github.mnistmaven.model.network.Confidence;
import java.math.BigDecimal;
import java.math.MathContext;

/**
 * The temperature that makes what a model says of labelled images most likely: the one with the least mean
 * cross-entropy of the softmax of logits over temperature (Guo et al., 2017). In the inverse of the temperature that is
 * a convex function, whose only minimum Newton's method finds, within a bracket that shrinks.
 */
final class Temperature {
    private static final double TOLERANCE = 1e-10;
    private static final int MOST_STEPS = 100;

    /** More than images tell of it; fewer differ from one JVM to the next. */
    private static final MathContext DIGITS = new MathContext(6);

    private final Probabilities answers;
    private final int[] labels;
    private double slope;
    private double curvature;

    private Temperature(Probabilities answers, int[] labels) {
        this.answers = answers;
        this.labels = labels;
    }

    /**
     * The temperature, to six digits. It is 1, which changes nothing, where no temperature within the bounds is best:
     * if every image is classified right, each lower one is better; of a model that knows nothing, each higher one.
     *
     * @param labels the true classes, one for each row of {@code answers}
     */
    static double of(Probabilities answers, int[] labels) {
        return new Temperature(answers, labels).fitted();
    }

    private double fitted() {
        double low = 1 / Confidence.HIGHEST_TEMPERATURE;
        double high = 1 / Confidence.LOWEST_TEMPERATURE;
        differentiate(low);
        boolean falls = slope < 0;
        differentiate(high);
        if (!falls || !(slope > 0)) {
            return 1;
        }
        double inverse = 1;
        double change = Double.POSITIVE_INFINITY;
        for (int step = 0; step < MOST_STEPS && change > TOLERANCE; step++) {
            differentiate(inverse);
            if (slope > 0) {
                high = inverse;
            } else {
                low = inverse;
            }
            double next = inverse - slope / curvature;
            double inside = next > low && next < high ? next : Math.sqrt(low * high);
            change = Math.abs(inside - inverse) / inverse;
            inverse = inside;
        }
        return BigDecimal.valueOf(1 / inverse).round(DIGITS).doubleValue();
    }

    /** The first two derivatives of the sum of cross-entropies by the inverse of the temperature. */
    private void differentiate(double inverse) {
        slope = 0;
        curvature = 0;
        for (int image = 0; image < labels.length; image++) {
            double highest = logarithm(answers.of(image, answers.predicted(image)));
            double sum = 0;
            double first = 0;
            double second = 0;
            for (int label = 0; label < answers.classes(); label++) {
                float probability = answers.of(image, label);
                if (probability > 0) {
                    double logarithm = logarithm(probability);
                    double weight = StrictMath.exp(inverse * (logarithm - highest));
                    sum += weight;
                    first += weight * logarithm;
                    second += weight * logarithm * logarithm;
                }
            }
            double mean = first / sum;
            slope += mean - logarithm(answers.of(image, labels[image]));
            curvature += second / sum - mean * mean;
        }
    }

    /** That of a probability too small for a number is that of the smallest number. */
    private static double logarithm(float probability) {
        return StrictMath.log(Math.max(probability, Float.MIN_VALUE));
    }
}
