package io.github.mnistmaven.experiment.statistics;

import java.util.Locale;

/** Which differences count, and how their probability is written. */
public final class Significance {
    /** A difference counts if equals would differ as much less often than this. */
    public static final double LEVEL = 0.05;

    private static final double SMALLEST_SHOWN = 0.001;

    private Significance() {}

    /** Whether a difference of this probability is one. */
    public static boolean isDifferent(double pValue) {
        return pValue < LEVEL;
    }

    /** {@code p = 0.031}, or {@code p < 0.001}. */
    public static String text(double pValue) {
        return pValue < SMALLEST_SHOWN ? "p < " + SMALLEST_SHOWN : String.format(Locale.ROOT, "p = %.3f", pValue);
    }
}
