package io.github.mnistmaven.bench.goal;

import io.github.mnistmaven.bench.text.Format;
import java.util.OptionalDouble;

/**
 * What a figure is to be.
 *
 * @param lower whether less is better
 * @param must what it has to reach
 * @param stretch what would be better still; empty if nothing was said of it
 */
public record Bound(boolean lower, double must, OptionalDouble stretch) {

    /** No more than {@code must}. */
    static Bound most(double must) {
        return new Bound(true, must, OptionalDouble.empty());
    }

    /** No more than {@code must}, {@code stretch} if it can be. */
    static Bound most(double must, double stretch) {
        return new Bound(true, must, OptionalDouble.of(stretch));
    }

    /** No less than {@code must}, {@code stretch} if it can be. */
    static Bound least(double must, double stretch) {
        return new Bound(false, must, OptionalDouble.of(stretch));
    }

    /** Whether a figure is what it is to be, in words. */
    public String verdict(double figure) {
        if (stretch.isPresent() && holds(stretch.getAsDouble(), figure)) {
            return "stretch reached";
        }
        return holds(must, figure) ? "reached" : "missed";
    }

    /** A figure as people read it. */
    public String text(double figure) {
        return lower ? Format.of("%.2f", figure) : Format.of("%.0f %%", figure * 100);
    }

    private boolean holds(double bound, double figure) {
        return lower ? figure <= bound : figure >= bound;
    }
}
