package io.github.mnistmaven.plugin.check;

import io.github.mnistmaven.experiment.model.Limit;
import io.github.mnistmaven.experiment.run.Figures;
import io.github.mnistmaven.experiment.run.RunRecord;

/**
 * A limit, and the figure that was held against it.
 *
 * @param run the run's name
 * @param limit the limit
 * @param actual the run's figure
 */
record CheckedLimit(String run, Limit limit, double actual) {

    static CheckedLimit of(String run, RunRecord record, Limit limit) {
        return new CheckedLimit(run, limit, Figures.of(record, limit.metric()));
    }

    boolean holds() {
        return limit.holds(actual);
    }

    /** What is demanded: {@code test_accuracy must be at least 0.975}. */
    String rule() {
        String metric = limit.metric().keyword() + " must be ";
        if (limit.min().isPresent() && limit.max().isPresent()) {
            return metric + "from " + Figure.exact(limit.min().get()) + " to "
                    + Figure.exact(limit.max().get());
        }
        return limit.min().isPresent()
                ? metric + "at least " + Figure.exact(limit.min().get())
                : metric + "at most " + Figure.exact(limit.max().orElseThrow());
    }

    /** What came of it: {@code test_accuracy must be at least 0.975, is 0.9741, missed by 0.0009}. */
    String sentence() {
        String margin = Figure.rounded(Math.abs(margin()));
        return rule() + ", is " + Figure.rounded(actual) + ", "
                + (holds() ? "kept with " + margin + " to spare" : "missed by " + margin);
    }

    /** How far the figure is from the nearer bound: above 0 within, below 0 outside. */
    private double margin() {
        double aboveMin =
                limit.min().map(min -> Figures.difference(actual, min)).orElse(Double.POSITIVE_INFINITY);
        double belowMax =
                limit.max().map(max -> Figures.difference(max, actual)).orElse(Double.POSITIVE_INFINITY);
        return Math.min(aboveMin, belowMax);
    }
}
