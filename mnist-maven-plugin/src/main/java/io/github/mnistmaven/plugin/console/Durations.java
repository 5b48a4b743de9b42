package io.github.mnistmaven.plugin.console;

import java.util.Locale;

/** Durations as people say them: {@code 2.4 s}, {@code 3 min 20 s}, {@code 1 h 5 min}. */
public final class Durations {
    private static final int MINUTE = 60;
    private static final int HOUR = 60 * MINUTE;

    private Durations() {}

    /** @param seconds at least 0 */
    public static String of(double seconds) {
        if (Math.round(seconds) < MINUTE) {
            return String.format(Locale.ROOT, "%.1f s", seconds);
        }
        long whole = Math.round(seconds);
        return whole < HOUR
                ? whole / MINUTE + " min " + whole % MINUTE + " s"
                : whole / HOUR + " h " + whole % HOUR / MINUTE + " min";
    }
}
