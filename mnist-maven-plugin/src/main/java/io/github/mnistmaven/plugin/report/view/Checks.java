package io.github.mnistmaven.plugin.report.view;

import io.github.mnistmaven.experiment.record.Tested;
import io.github.mnistmaven.plugin.text.Counts;
import io.github.mnistmaven.plugin.verdict.CheckedLimit;
import java.util.List;

/**
 * A run held against its limits.
 *
 * @param summary how many of them hold, in words
 * @param rows a row a limit
 */
public record Checks(String summary, List<Row> rows) {

    /** A limit: the metric, what is demanded, the figure, how far apart they are, and whether it holds. */
    public record Row(String metric, String bounds, String figure, String margin, boolean holds) {}

    static Checks of(Tested record) {
        return of(CheckedLimit.all(record.name(), record));
    }

    static Checks of(List<CheckedLimit> limits) {
        return new Checks(summary(limits), limits.stream().map(Checks::row).toList());
    }

    private static Row row(CheckedLimit limit) {
        return new Row(limit.name(), limit.bounds(), limit.figure(), limit.margin(), limit.holds());
    }

    private static String summary(List<CheckedLimit> limits) {
        if (limits.isEmpty()) {
            return "The experiment sets no limits. With some below check, such as test_accuracy: {min: 0.98}, mnist:check"
                    + " fails a build that misses them.";
        }
        long missed = limits.stream().filter(limit -> !limit.holds()).count();
        return missed == 0
                ? (limits.size() == 1 ? "The limit holds." : "All " + limits.size() + " limits hold.")
                : missed + " of " + Counts.of(limits.size(), "limit") + " missed.";
    }
}
