package io.github.mnistmaven.runtime;

/** Weighted sums side by side, in loops that the JVM vectorizes. */
final class Sums {

    private Sums() {}

    /**
     * Adds {@code factor} times the weights from {@code from} on to the sums from {@code to} on.
     *
     * @param weights finite: a factor of 0, as ReLU often gives, adds nothing
     */
    static void add(float factor, float[] weights, int from, float[] sums, int to, int count) {
        if (factor == 0) {
            return;
        }
        for (int i = 0; i < count; i++) {
            sums[to + i] += factor * weights[from + i];
        }
    }
}
