package io.github.mnistmaven.bench.agreement;

import io.github.mnistmaven.bench.text.Format;
import java.util.stream.IntStream;

/**
 * Two engines' losses over the first steps of one training, from the same seed.
 *
 * @param one an engine's losses
 * @param other another's, as many
 * @param largestDifference of any step's two losses
 * @param bound the largest difference at which they agree
 * @param agree whether they do
 */
public record StepComparison(StepLosses one, StepLosses other, double largestDifference, double bound, boolean agree) {
    private static final double BOUND = 1e-3;

    /** @throws IllegalArgumentException if one has more steps than the other */
    public static StepComparison of(StepLosses one, StepLosses other) {
        int steps = one.losses().size();
        if (steps != other.losses().size()) {
            throw new IllegalArgumentException(
                    steps + " steps can't be compared with " + other.losses().size());
        }
        double largest = IntStream.range(0, steps)
                .mapToDouble(i -> Math.abs(one.losses().get(i) - other.losses().get(i)))
                .max()
                .orElseThrow();
        return new StepComparison(one, other, largest, BOUND, largest <= BOUND);
    }

    /** The comparison in a sentence. */
    public String sentence() {
        return Format.of(
                "the losses of %s and %s over the first %d steps %s: they differ by at most %.2e, bound %.0e",
                one.engine(),
                other.engine(),
                one.losses().size(),
                agree ? "agree" : "do not agree",
                largestDifference,
                bound);
    }
}
