package io.github.mnistmaven.bench.figure;

import java.util.Collection;

/** The value in the middle, which a few disturbed measurements do not move. */
public final class Median {

    private Median() {}

    /** The median of {@code values}: of an even number of them the mean of the middle two. */
    public static double of(Collection<? extends Number> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("nothing has no median");
        }
        double[] sorted =
                values.stream().mapToDouble(Number::doubleValue).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
