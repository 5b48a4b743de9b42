package io.github.mnistmaven.plugin.console;

import java.util.Locale;

/** A bar that grows, for a {@link Console#live live} line. */
final class ProgressBar {
    private static final int WIDTH = 24;
    private static final int PERCENT = 100;

    private ProgressBar() {}

    /** The bar and the share in percent; of {@code done} beyond 0 and {@code total}, the nearest of these. */
    static String of(int done, int total) {
        double share = Math.min(1, Math.max(0, (double) done / Math.max(1, total)));
        int full = (int) (share * WIDTH);
        return String.format(
                Locale.ROOT, "[%s%s] %3.0f %%", "=".repeat(full), " ".repeat(WIDTH - full), PERCENT * share);
    }
}
