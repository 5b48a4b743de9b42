package io.github.mnistmaven.plugin.report.view;

import io.github.mnistmaven.experiment.model.Metric;
import io.github.mnistmaven.experiment.record.SeedsRecord;
import io.github.mnistmaven.experiment.statistics.Summary;
import io.github.mnistmaven.plugin.report.chart.Strip;
import io.github.mnistmaven.plugin.report.chart.StripPlot;
import io.github.mnistmaven.plugin.report.text.Format;
import io.github.mnistmaven.plugin.text.FigureText;
import java.util.List;

/** How far the figures of several seeds lie apart. */
final class SeedStrips {
    private static final List<Metric> SHOWN =
            List.of(Metric.TEST_ACCURACY, Metric.GENERALIZATION_GAP, Metric.TEST_LOSS, Metric.SECONDS);

    private SeedStrips() {}

    static List<Strip> of(SeedsRecord seeds) {
        return SHOWN.stream().map(metric -> strip(seeds, metric)).toList();
    }

    private static Strip strip(SeedsRecord seeds, Metric metric) {
        double unit = unit(metric);
        Summary summary = seeds.figures().get(metric);
        List<StripPlot.Named> values = seeds.members().stream()
                .map(member -> new StripPlot.Named(
                        "seed " + member.seed(), unit * member.figures().get(metric)))
                .toList();
        List<Double> band = summary.spread()
                .map(spread -> List.of(
                        unit * spread.interval().low(), unit * spread.interval().high()))
                .orElse(List.of());
        return StripPlot.of(
                FigureText.label(metric),
                values,
                unit * summary.mean(),
                band,
                value -> Format.unbroken(FigureText.number(metric, value / unit)));
    }

    /** What a share is multiplied with to be in per cent or points. */
    private static double unit(Metric metric) {
        return switch (metric) {
            case TEST_ACCURACY, VAL_ACCURACY, TRAIN_ACCURACY, GENERALIZATION_GAP -> 100;
            default -> 1;
        };
    }
}
