package io.github.mnistmaven.plugin.text;

import java.util.Locale;

/** Lengths of time as people say them: {@code 8.4 s}, {@code 3 min 34 s}, {@code 2 h 05 min}. */
public final class Durations {
    private static final int MINUTE = 60;
    private static final int HOUR = 60 * MINUTE;
    private static final int DAY = 24 * HOUR;

    private Durations() {}

    /**
     * An estimate, as precise as estimates are: {@code about 25 s}, {@code about 4 min}, {@code about 2 h}.
     *
     * @param seconds at least 0
     */
    public static String about(double seconds) {
        if (seconds < 1) {
            return "about 1 s";
        } else if (seconds < 2 * MINUTE) {
            return "about " + nearest(seconds, seconds < 10 ? 1 : seconds < MINUTE ? 5 : 10) + " s";
        } else if (seconds < 2 * HOUR) {
            return "about " + nearest(seconds / MINUTE, seconds < 20 * MINUTE ? 1 : 5) + " min";
        } else if (seconds < 2 * DAY) {
            return "about " + nearest(seconds / HOUR, 1) + " h";
        } else {
            return "about " + nearest(seconds / DAY, 1) + " days";
        }
    }

    private static long nearest(double value, int step) {
        return Math.round(value / step) * step;
    }

    /** @param seconds at least 0 */
    public static String of(double seconds) {
        long whole = Math.round(seconds);
        if (whole < MINUTE) {
            return String.format(Locale.ROOT, "%.1f s", seconds);
        }
        return whole < HOUR
                ? String.format(Locale.ROOT, "%d min %02d s", whole / MINUTE, whole % MINUTE)
                : String.format(Locale.ROOT, "%d h %02d min", whole / HOUR, whole % HOUR / MINUTE);
    }
}
