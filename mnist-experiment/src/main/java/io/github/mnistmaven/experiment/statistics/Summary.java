package io.github.mnistmaven.experiment.statistics;

import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Several measurements of the same thing, such as one per seed.
 *
 * @param count how many there are, at least 1
 * @param mean their mean
 * @param spread how far they lie apart; empty for a single one, which tells nothing of others
 */
public record Summary(int count, double mean, Optional<Spread> spread) {
    private static final double BEYOND_ONE_END = 0.025;

    /**
     * How far measurements lie apart.
     *
     * @param standardDeviation of the sample, that is, with one degree of freedom less than there are measurements
     * @param interval the 95 % interval of the true mean, by Student's t: 95 of 100 intervals made like this hold it
     */
    public record Spread(double standardDeviation, Interval interval) {}

    /** @param values at least one, all finite */
    public static Summary of(double... values) {
        double mean = mean(values);
        return new Summary(
                values.length, mean, values.length < 2 ? Optional.empty() : Optional.of(spread(values, mean)));
    }

    private static double mean(double[] values) {
        double rough = Arrays.stream(values).sum() / values.length;
        // makes the mean of equal values that value, and so their deviation nothing
        return rough + Arrays.stream(values).map(value -> value - rough).sum() / values.length;
    }

    private static Spread spread(double[] values, double mean) {
        int freedom = values.length - 1;
        double squares = Arrays.stream(values)
                .map(value -> (value - mean) * (value - mean))
                .sum();
        double deviation = Math.sqrt(squares / freedom);
        double reach = TDistribution.of(freedom).inverseSurvivalProbability(BEYOND_ONE_END)
                * deviation
                / Math.sqrt(values.length);
        return new Spread(deviation, new Interval(mean - reach, mean + reach));
    }
}
