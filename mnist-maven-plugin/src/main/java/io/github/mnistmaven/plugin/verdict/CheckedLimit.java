package io.github.mnistmaven.plugin.verdict;

import io.github.mnistmaven.experiment.model.ClassRecall;
import io.github.mnistmaven.experiment.model.DataFigure;
import io.github.mnistmaven.experiment.model.Limit;
import io.github.mnistmaven.experiment.record.Figures;
import io.github.mnistmaven.experiment.record.Tested;
import io.github.mnistmaven.plugin.text.Figure;
import io.github.mnistmaven.plugin.text.FigureText;
import java.util.List;
import java.util.OptionalDouble;

/**
 * A limit, and the figure that was held against it.
 *
 * @param run the run's name
 * @param limit the limit
 * @param actual the run's figure; empty if it was not recorded
 */
public record CheckedLimit(String run, Limit limit, OptionalDouble actual) {

    /** The limits that {@code record} has for the run or evaluation called {@code run}, in their order. */
    public static List<CheckedLimit> all(String run, Tested record) {
        return record.check().limits().stream()
                .map(limit -> new CheckedLimit(run, limit, Figures.of(record, limit.metric())))
                .toList();
    }

    public boolean holds() {
        return actual.stream().anyMatch(limit::holds);
    }

    /** What is demanded: {@code test_accuracy must be at least 0.975}. */
    public String rule() {
        return name() + " must be " + bounds();
    }

    /** What is limited, as an experiment names it within {@code check}: {@code test_accuracy}, {@code data.leaks}. */
    public String name() {
        String keyword = limit.metric().keyword();
        return limit.metric() instanceof DataFigure ? "data." + keyword : keyword;
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
        return actual.isPresent() ? Figure.rounded(actual.getAsDouble()) : FigureText.NOT_RECORDED;
    }

    /** How far the figure is from the limit: {@code missed by 0.0009}; or what to do to get one. */
    public String margin() {
        if (actual.isEmpty()) {
            return limit.metric() instanceof ClassRecall ? "no image of it" : "train again";
        }
        String distance = Figure.rounded(Math.abs(distance(actual.getAsDouble())));
        return holds() ? "kept with " + distance + " to spare" : "missed by " + distance;
    }

    /** What came of it: {@code test_accuracy must be at least 0.975, is 0.9741, missed by 0.0009}. */
    public String sentence() {
        if (actual.isPresent()) {
            return rule() + ", is " + figure() + ", " + margin();
        }
        return limit.metric() instanceof ClassRecall
                ? rule() + ", but there is no test image of this class"
                : rule() + ", but it was not recorded by the version that trained this run; train again";
    }

    /** How far the figure is from the nearer bound: above 0 within, below 0 outside. */
    private double distance(double figure) {
        double aboveMin =
                limit.min().map(min -> Figures.difference(figure, min)).orElse(Double.POSITIVE_INFINITY);
        double belowMax =
                limit.max().map(max -> Figures.difference(max, figure)).orElse(Double.POSITIVE_INFINITY);
        return Math.min(aboveMin, belowMax);
    }
}
