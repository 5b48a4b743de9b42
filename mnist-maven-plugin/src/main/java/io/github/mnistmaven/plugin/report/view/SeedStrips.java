package io.github.mnistmaven.plugin.report.view;

import io.github.mnistmaven.experiment.analysis.ReportedMetrics;
import io.github.mnistmaven.experiment.analysis.SeedRuns;
import io.github.mnistmaven.experiment.model.Metric;
import io.github.mnistmaven.experiment.model.PassMetric;
import io.github.mnistmaven.experiment.model.RunFigure;
import io.github.mnistmaven.experiment.record.SeedsRecord;
import io.github.mnistmaven.experiment.statistics.Summary;
import io.github.mnistmaven.plugin.report.chart.Strip;
import io.github.mnistmaven.plugin.report.chart.StripPlot;
import io.github.mnistmaven.plugin.report.text.Format;
import io.github.mnistmaven.plugin.text.FigureText;
import java.util.List;
import java.util.stream.Stream;

/** How far the figures of several seeds lie apart. */
final class SeedStrips {
    private static final List<Metric> SHOWN = Stream.of(
                    Stream.of(PassMetric.TEST_ACCURACY, RunFigure.GENERALIZATION_GAP),
                    PassMetric.ofTestBesidesAccuracy().stream(),
                    Stream.of(RunFigure.SECONDS))
            .<Metric>flatMap(metrics -> metrics)
            .toList();

    private SeedStrips() {}

    static List<Strip> of(SeedRuns runs) {
        SeedsRecord seeds = runs.record();
        return SHOWN.stream()
                .filter(metric -> seeds.figures().containsKey(metric) && !seeds.repeats(metric))
                .filter(metric -> !(metric instanceof PassMetric measured)
                        || ReportedMetrics.has(runs.members().get(0), measured.metric()))
                .map(metric -> strip(seeds, metric))
                .toList();
    }

    private static Strip strip(SeedsRecord seeds, Metric metric) {
        int scale = metric.unit().scale();
        Summary summary = seeds.figures().get(metric);
        List<StripPlot.Named> values = seeds.members().stream()
                .map(member -> new StripPlot.Named(
                        "seed " + member.seed(), scale * member.figures().get(metric)))
                .toList();
        List<Double> band = summary.spread()
                .map(spread -> List.of(
                        scale * spread.interval().low(),
                        scale * spread.interval().high()))
                .orElse(List.of());
        return StripPlot.of(
                FigureText.label(metric),
                values,
                scale * summary.mean(),
                band,
                value -> Format.unbroken(FigureText.number(metric, value / scale)));
    }
}
