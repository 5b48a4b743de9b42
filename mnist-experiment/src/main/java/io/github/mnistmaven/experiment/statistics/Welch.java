package io.github.mnistmaven.experiment.statistics;

import org.apache.commons.statistics.inference.TTest;

/**
 * Welch's t-test: whether two samples, whose variances may differ, have different means.
 *
 * @param difference the second's mean less the first's
 * @param pValue the probability, two-sided, of a difference at least as large if the means were equal, 0 to 1
 * @see <a href="https://doi.org/10.2307/2332510">Welch, The generalization of Student's problem when several different
 *     population variances are involved, 1947</a>
 */
public record Welch(double difference, double pValue) {

    /**
     * Compares two samples. Where neither varies, their means are taken for exact: they are equal or not.
     *
     * @param first at least two finite values
     * @param second likewise
     */
    public static Welch of(double[] first, double[] second) {
        Summary ofFirst = Summary.of(first);
        Summary ofSecond = Summary.of(second);
        double difference = ofSecond.mean() - ofFirst.mean();
        if (isConstant(ofFirst) && isConstant(ofSecond)) {
            return new Welch(difference, difference == 0 ? 1 : 0);
        }
        return new Welch(difference, TTest.withDefaults().test(first, second).getPValue());
    }

    private static boolean isConstant(Summary sample) {
        return sample.spread().map(Summary.Spread::standardDeviation).orElse(0.0) == 0;
    }
}
