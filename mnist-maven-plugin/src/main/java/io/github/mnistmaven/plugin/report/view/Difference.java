package io.github.mnistmaven.plugin.report.view;

import io.github.mnistmaven.experiment.analysis.Comparison;
import io.github.mnistmaven.experiment.analysis.Comparison.IncomparableException;
import io.github.mnistmaven.experiment.model.PassMetric;
import io.github.mnistmaven.experiment.record.RunRecord;
import io.github.mnistmaven.experiment.statistics.Significance;
import io.github.mnistmaven.plugin.report.text.Format;
import io.github.mnistmaven.plugin.text.FigureText;
import java.util.Optional;

/**
 * By how much a run's test accuracy differs from the baseline's.
 *
 * @param direction {@code better}, {@code worse}, or {@code even} where chance explains the difference or nothing can
 *     be said; also its style
 * @param value the difference in points with its sign; empty if there is none to tell
 * @param note what it is a difference to, and how sure it is
 * @param sentence the same as a sentence of its own
 */
public record Difference(String direction, String value, String note, String sentence) {
    static final String RULE =
            "Two runs differ if so many images that only one of them gets right would be chance in less"
                    + " than 5 % of cases (McNemar’s exact test, two-sided).";

    /** The difference to {@code baseline}; empty if there is none, or if it is the run itself. */
    static Optional<Difference> of(RunRecord record, Optional<RunRecord> baseline) {
        return baseline.filter(other -> !other.name().equals(record.name())).map(other -> between(other, record));
    }

    private static Difference between(RunRecord baseline, RunRecord record) {
        try {
            Comparison comparison = Comparison.of(baseline, record);
            double difference = comparison.difference();
            String direction = !comparison.isDifferent() ? "even" : difference > 0 ? "better" : "worse";
            String note = "against " + baseline.name() + ", "
                    + (comparison.isDifferent() ? "" : "which may well be chance, ")
                    + Format.unbroken(Significance.text(comparison.pValue()));
            return new Difference(
                    direction,
                    Format.unbroken(FigureText.signed(PassMetric.TEST_ACCURACY, difference) + " points"),
                    note,
                    comparison.sentence());
        } catch (IncomparableException e) {
            return new Difference(
                    "even", "", "not comparable with " + baseline.name() + ": other test images", e.getMessage() + ".");
        }
    }
}
