package io.github.mnistmaven.bench.agreement;

import io.github.mnistmaven.bench.text.Format;
import java.util.List;

/**
 * Two engines' test accuracies over some seeds.
 *
 * @param one an engine's accuracies
 * @param other another's, from the same seeds
 * @param differencePoints mean of the one minus mean of the other, in percentage points
 * @param boundPoints the difference from which on they do not agree
 * @param agree whether they do
 */
public record SeedComparison(
        Accuracies one, Accuracies other, double differencePoints, double boundPoints, boolean agree) {
    private static final double BOUND_POINTS = 0.15;

    /**
     * An engine's test accuracies.
     *
     * @param engine the engine
     * @param values one per seed, 0 to 1
     */
    public record Accuracies(String engine, List<Double> values) {
        public Accuracies {
            values = List.copyOf(values);
        }

        double mean() {
            return values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
        }
    }

    /** @param other as many as {@code one}, at least one */
    public static SeedComparison of(Accuracies one, Accuracies other) {
        double difference = (one.mean() - other.mean()) * 100;
        return new SeedComparison(one, other, difference, BOUND_POINTS, Math.abs(difference) < BOUND_POINTS);
    }

    /** The comparison in a sentence. */
    public String sentence() {
        return Format.of(
                "mean test accuracy over %d seeds: %s %.3f %%, %s %.3f %%; they %s: %+.3f points, bound %.2f",
                one.values().size(),
                one.engine(),
                one.mean() * 100,
                other.engine(),
                other.mean() * 100,
                agree ? "agree" : "do not agree",
                differencePoints,
                boundPoints);
    }
}
