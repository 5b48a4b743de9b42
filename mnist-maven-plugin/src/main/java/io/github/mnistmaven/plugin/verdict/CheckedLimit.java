package io.github.mnistmaven.plugin.verdict;

import io.github.mnistmaven.experiment.model.Limit;
import io.github.mnistmaven.experiment.record.Figures;
import io.github.mnistmaven.experiment.record.RunRecord;
import io.github.mnistmaven.plugin.text.Figure;
import java.util.List;

/**
 * A limit, and the figure that was held against it.
 *
 * @param run the run's name
 * @param limit the limit
 * @param actual the run's figure
 */
public record CheckedLimit(String run, Limit limit, double actual) {

    /** The limits that {@code record} has for the run called {@code run}, in their order. */
    public static List<CheckedLimit> all(String run, RunRecord record) {
        return record.plan().check().limits().stream()
                .map(limit -> new CheckedLimit(run, limit, Figures.of(record, limit.metric())))
                .toList();
    }

    public boolean holds() {
        return limit.holds(actual);
    }

    /** What is demanded: {@code test_accuracy must be at least 0.975}. */
    public String rule() {
        return limit.metric().keyword() + " must be " + bounds();
    }

    /** The limit alone: {@code at least 0.975}. */
    public String bounds() {
        if (limit.min().isPresent() && limit.max().isPresent()) {
            return "from " + Figure.exact(limit.min().get()) + " to "
                    + Figure.exact(limit.max().get());
        }
        return limit.min().isPresent()
                ? "at least " + Figure.exact(limit.min().get())
                : "at most " + Figure.exact(limit.max().orElseThrow());
    }

    /** The figure, in as many digits as somebody wants to read. */
    public String figure() {
        return Figure.rounded(actual);
    }

    /** How far the figure is from the limit: {@code missed by 0.0009}. */
    public String margin() {
        String distance = Figure.rounded(Math.abs(distance()));
        return holds() ? "kept with " + distance + " to spare" : "missed by " + distance;
    }

    /** What came of it: {@code test_accuracy must be at least 0.975, is 0.9741, missed by 0.0009}. */
    public String sentence() {
        return rule() + ", is " + figure() + ", " + margin();
    }

    /** How far the figure is from the nearer bound: above 0 within, below 0 outside. */
    private double distance() {
        double aboveMin =
                limit.min().map(min -> Figures.difference(actual, min)).orElse(Double.POSITIVE_INFINITY);
        double belowMax =
                limit.max().map(max -> Figures.difference(max, actual)).orElse(Double.POSITIVE_INFINITY);
        return Math.min(aboveMin, belowMax);
    }
}
