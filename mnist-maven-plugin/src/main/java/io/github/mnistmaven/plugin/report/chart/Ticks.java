package io.github.mnistmaven.plugin.report.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Round numbers along an axis: multiples of 1, 2 or 5 times a power of ten (Heckbert, "Nice Numbers for Graph Labels",
 * Graphics Gems, 1990). They are decimals, so that a tick is exactly where its text says.
 *
 * @param reach the widest range that they are for, in the unit of the axis; on a wider one there would be too many
 * @param values the ticks, ascending, each with the decimals that it takes to tell it from the next
 */
record Ticks(double reach, List<BigDecimal> values) {
    /** Numbers that differ by less than this share of themselves are not told apart. */
    private static final double RESOLUTION = 1e-12;

    /** Well above the least number there is, so that its steps are above 0, and their decimals can be written. */
    private static final double LEAST_EXTENT = 1e-300;

    /** What is lost where a decimal becomes a binary number must not cost a tick. */
    private static final double SLACK = 1e-9;

    /** How long the texts of finer ticks become at most; nobody reads longer ones. */
    private static final int MOST_DIGITS = 9;

    /** Ticks are at most so many times finer than those of the whole axis. */
    private static final double MOST_CLOSER = 500;

    private static final int MOST_EPOCHS = 10;

    /** Round numbers that enclose {@code min} and {@code max}, in at most about {@code steps} steps. */
    static Ticks enclosing(double min, double max, int steps) {
        return multiples(roundStep(extent(min, max) / steps), min, max, steps);
    }

    /**
     * The same, and finer ones for whoever looks at a part of the range.
     *
     * @param finest how far apart the finest are at least
     * @return from those of the whole range to the finest
     */
    static List<Ticks> levels(double min, double max, int steps, double finest) {
        BigDecimal whole = roundStep(extent(min, max) / steps);
        return levels(
                whole, Math.max(finest, whole.doubleValue() / MOST_CLOSER), step -> multiples(step, min, max, steps));
    }

    /** Epochs from 1 to {@code epochs}: each one, and where they are many, multiples of round numbers. */
    static List<Ticks> epochs(int epochs) {
        BigDecimal whole = roundStep((double) epochs / MOST_EPOCHS).max(BigDecimal.ONE);
        return levels(
                whole,
                1,
                step -> multiples(step, 1, (long) (epochs / step.doubleValue()), MOST_EPOCHS * step.doubleValue() - 1));
    }

    /**
     * Those of {@code levels} that enclose a range; a range without extent gets those of the whole axis. A page's
     * script chooses by the same rule.
     */
    static Ticks enclosing(List<Ticks> levels, double min, double max) {
        if (min >= max) {
            return levels.get(0);
        }
        Ticks ticks = reaching(levels, max - min);
        List<BigDecimal> all = ticks.values;
        int first = IntStream.range(0, all.size())
                .filter(i -> all.get(i).doubleValue() <= min)
                .reduce(0, (before, next) -> next);
        int last = IntStream.range(0, all.size())
                .filter(i -> all.get(i).doubleValue() >= max)
                .findFirst()
                .orElse(all.size() - 1);
        return new Ticks(ticks.reach, all.subList(first, last + 1));
    }

    /** The finest of {@code levels} that are for a range as wide as {@code extent}. */
    static Ticks reaching(List<Ticks> levels, double extent) {
        Ticks finest = levels.get(0);
        for (Ticks finer : levels) {
            finest = extent <= finer.reach ? finer : finest;
        }
        return finest;
    }

    double first() {
        return values.get(0).doubleValue();
    }

    double last() {
        return values.get(values.size() - 1).doubleValue();
    }

    /** The ticks as a page has them. */
    List<Chart.Tick> along(Scale scale, Function<BigDecimal, String> text) {
        return values.stream()
                .map(tick -> new Chart.Tick(Point.coordinate(scale.at(tick.doubleValue())), text.apply(tick)))
                .toList();
    }

    private static List<Ticks> levels(BigDecimal whole, double finest, Function<BigDecimal, Ticks> ticks) {
        List<Ticks> levels = new ArrayList<>(List.of(ticks.apply(whole)));
        BigDecimal step = finer(whole);
        while (step.doubleValue() >= finest * (1 - SLACK) && Math.abs(step.scale()) <= MOST_DIGITS) {
            levels.add(ticks.apply(step));
            step = finer(step);
        }
        return List.copyOf(levels);
    }

    private static Ticks multiples(BigDecimal step, double min, double max, int steps) {
        double size = step.doubleValue();
        long first = (long) Math.floor(min / size + SLACK);
        long last = Math.max((long) Math.ceil(max / size - SLACK), first + 1);
        return multiples(
                step, first, last, step.multiply(BigDecimal.valueOf(steps)).doubleValue());
    }

    private static Ticks multiples(BigDecimal step, long first, long last, double reach) {
        return new Ticks(
                reach,
                LongStream.rangeClosed(first, last)
                        .mapToObj(multiple ->
                                step.multiply(BigDecimal.valueOf(multiple)).setScale(Math.max(0, step.scale())))
                        .toList());
    }

    /**
     * How far the ticks reach: numbers that no step tells apart are taken for one, which has an extent that can be
     * divided.
     */
    private static double extent(double min, double max) {
        double least = RESOLUTION * Math.max(Math.abs(min), Math.abs(max));
        return max - min > Math.max(least, LEAST_EXTENT) ? max - min : Math.max(least, 1);
    }

    /** The smallest of 1, 2, 5 times a power of ten that is at least {@code step}. */
    private static BigDecimal roundStep(double step) {
        int power = (int) Math.floor(Math.log10(step));
        double fraction = step / Math.pow(10, power) - SLACK;
        int digit = fraction <= 1 ? 1 : fraction <= 2 ? 2 : fraction <= 5 ? 5 : 10;
        return digit == 10 ? BigDecimal.valueOf(1, -power - 1) : BigDecimal.valueOf(digit, -power);
    }

    /** The next smaller of these numbers. */
    private static BigDecimal finer(BigDecimal step) {
        return switch (step.unscaledValue().intValue()) {
            case 5 -> BigDecimal.valueOf(2, step.scale());
            case 2 -> BigDecimal.valueOf(1, step.scale());
            default -> BigDecimal.valueOf(5, step.scale() + 1);
        };
    }
}
