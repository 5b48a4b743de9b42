package io.github.mnistmaven.plugin.report.view;

import io.github.mnistmaven.experiment.analysis.SeedRuns;
import io.github.mnistmaven.experiment.model.Metric;
import io.github.mnistmaven.experiment.model.PassMetric;
import io.github.mnistmaven.experiment.statistics.Summary;
import io.github.mnistmaven.plugin.report.chart.ChartGroup;
import io.github.mnistmaven.plugin.report.chart.Strip;
import io.github.mnistmaven.plugin.report.text.EmbeddedJson;
import io.github.mnistmaven.plugin.report.text.Format;
import io.github.mnistmaven.plugin.text.Counts;
import io.github.mnistmaven.plugin.text.FigureText;
import io.github.mnistmaven.plugin.text.Selection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The page of an experiment with several seeds.
 *
 * @param name its name
 * @param description its purpose in the author's words; empty for none
 * @param seeds how many seeds there are, in words
 * @param verdict the keyword of the verdict on most runs, which is also its style
 * @param verdictWords that verdict in words
 * @param evidence on how many runs it is, the end of a sentence without its full stop
 * @param caveat what has to be known to judge the figures; empty for nothing
 * @param accuracy the mean test accuracy with its spread
 * @param figures each figure over all seeds
 * @param strips how far they lie apart
 * @param runs a row per run
 * @param charts the curves of all runs, overlaid
 * @param record the runs' records as JSON, which are read back when a report is all there is of them; no text in it can
 *     end a script element
 */
public record SeedsPage(
        String name,
        String description,
        String seeds,
        String verdict,
        String verdictWords,
        String evidence,
        String caveat,
        Fact accuracy,
        List<Row> figures,
        List<Strip> strips,
        List<RunRow> runs,
        ChartGroup charts,
        String record) {

    /** A figure over all seeds. */
    public record Row(String label, String mean, String deviation, String interval) {}

    /**
     * The page of these runs.
     *
     * @param links where the reports of the members are, in their order
     */
    public static SeedsPage of(SeedRuns runs, List<String> links) {
        Map<Metric, Summary> figures = runs.record().figures();
        int members = runs.members().size();
        return new SeedsPage(
                runs.record().name(),
                runs.record().description(),
                Counts.of(members, "seed"),
                runs.verdict().keyword(),
                runs.verdict().words(),
                runs.verdicts() + " of " + Counts.of(members, "run"),
                runs.validateOnTest() ? Selection.SENTENCE : "",
                accuracy(figures.get(PassMetric.TEST_ACCURACY)),
                FigureText.shown(runs.record()).stream()
                        .map(metric -> row(metric, Optional.ofNullable(figures.get(metric))))
                        .toList(),
                SeedStrips.of(runs),
                RunRow.of(runs.members(), links),
                RunCharts.of(runs.members(), true),
                EmbeddedJson.of(runs));
    }

    private static Fact accuracy(Summary summary) {
        String spread = summary.spread().isEmpty()
                ? "one seed, which does not tell how far others lie apart"
                : "standard deviation " + FigureText.deviation(PassMetric.TEST_ACCURACY, summary)
                        + " points; 95\u00a0% interval of the mean "
                        + FigureText.interval(PassMetric.TEST_ACCURACY, summary) + "\u00a0%";
        return new Fact("Mean test accuracy", Format.percent(summary.mean()), spread);
    }

    private static Row row(Metric metric, Optional<Summary> summary) {
        List<String> cells = FigureText.cells(metric, summary);
        return new Row(
                FigureText.label(metric), Format.unbroken(cells.get(0)), cells.get(1), Format.unbroken(cells.get(2)));
    }
}
