package io.github.mnistmaven.plugin.report.chart;

import java.util.List;
import java.util.stream.LongStream;

/**
 * Round numbers along an axis: steps of 1, 2 or 5 times a power of ten (Heckbert, "Nice Numbers for Graph Labels",
 * Graphics Gems, 1990).
 *
 * @param values the ticks, ascending, at least two
 * @param decimals the decimals it takes to tell them apart
 */
record Ticks(List<Double> values, int decimals) {
    /** Numbers that differ by less than this share of themselves are not told apart. */
    private static final double RESOLUTION = 1e-12;

    /** Well above the least number there is, so that its steps are above 0, and their decimals can be written. */
    private static final double LEAST_EXTENT = 1e-300;

    /** Round numbers that enclose {@code min} and {@code max}, in at most about {@code steps} steps. */
    static Ticks enclosing(double min, double max, int steps) {
        double step = roundStep(extent(min, max) / steps);
        long first = (long) Math.floor(min / step + 1e-9);
        long last = Math.max((long) Math.ceil(max / step - 1e-9), first + 1);
        return of(first, last, step);
    }

    /** Epochs from 1 to {@code epochs}: each one, or where they are many the multiples of a round number. */
    static Ticks epochs(int epochs, int steps) {
        double step = Math.max(1, roundStep((double) epochs / steps));
        return of(1, (long) (epochs / step), step);
    }

    double first() {
        return values.get(0);
    }

    double last() {
        return values.get(values.size() - 1);
    }

    private static Ticks of(long first, long last, double step) {
        int decimals = Math.max(0, (int) -Math.floor(Math.log10(step) + 1e-9));
        // a multiple, not a sum: a sum would drift
        List<Double> values = LongStream.rangeClosed(first, last)
                .mapToObj(multiple -> multiple * step)
                .toList();
        return new Ticks(values, decimals);
    }

    /** How far the ticks reach: numbers that no step tells apart are taken for one, which has an extent that can be divided. */
    private static double extent(double min, double max) {
        double least = RESOLUTION * Math.max(Math.abs(min), Math.abs(max));
        return max - min > Math.max(least, LEAST_EXTENT) ? max - min : Math.max(least, 1);
    }

    /** The smallest of 1, 2, 5 times a power of ten that is at least {@code step}. */
    private static double roundStep(double step) {
        double power = Math.pow(10, Math.floor(Math.log10(step)));
        double fraction = step / power - 1e-9;
        return power * (fraction <= 1 ? 1 : fraction <= 2 ? 2 : fraction <= 5 ? 5 : 10);
    }
}
