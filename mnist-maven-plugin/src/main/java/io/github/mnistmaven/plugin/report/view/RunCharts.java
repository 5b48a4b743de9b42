package io.github.mnistmaven.plugin.report.view;

import io.github.mnistmaven.experiment.model.ImageMetric;
import io.github.mnistmaven.experiment.model.Pass;
import io.github.mnistmaven.experiment.model.PassMetric;
import io.github.mnistmaven.experiment.record.RunRecord;
import io.github.mnistmaven.plugin.report.chart.Chart;
import io.github.mnistmaven.plugin.report.chart.ChartGroup;
import io.github.mnistmaven.plugin.report.chart.Frame;
import io.github.mnistmaven.plugin.report.chart.LinePlot;
import io.github.mnistmaven.plugin.report.chart.Quantity;
import io.github.mnistmaven.plugin.report.chart.Series;
import io.github.mnistmaven.plugin.report.text.Format;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The curves of several runs, overlaid. */
public final class RunCharts {
    private static final Frame FRAME = new Frame(480, 300, 52, 128, 14, 36);
    private static final int COLOURS = 8;
    private static final int DASHES = 5;

    private RunCharts() {}

    /**
     * A chart per metric of an epoch with a curve per run, {@code s0} and on, in the order given.
     *
     * @param runs at least one
     * @param legend whether their curves are chosen by a legend; if not, the page has another way
     */
    public static ChartGroup of(List<RunRecord> runs, boolean legend) {
        List<Chart> charts = Stream.of(Pass.VALIDATION, Pass.LEARNING)
                .flatMap(pass -> Stream.of(ImageMetric.values()).map(metric -> new PassMetric(pass, metric)))
                .filter(metric -> runs.stream().anyMatch(run -> CurveCharts.has(run, metric)))
                .map(metric -> chart(runs, metric))
                .toList();
        return ChartGroup.of("overlay", charts, legend ? charts.get(0).source().series() : List.of());
    }

    /**
     * The style of the curves of a run by its place, from 0: colours and dashes change together, and repeat after 40.
     */
    public static String style(int place) {
        return "colour-" + place % COLOURS + " dash-" + place % DASHES;
    }

    /** What the charts call the curves of a run by its place, from 0. */
    public static String series(int place) {
        return "s" + place;
    }

    private static Chart chart(List<RunRecord> runs, PassMetric metric) {
        List<Series> series = IntStream.range(0, runs.size())
                .mapToObj(i -> series(i, runs.get(i), metric))
                .toList();
        String title = Format.sentence(metric.label());
        String description = title + " of every run over its epochs; the table below has every value.";
        return new LinePlot(Quantity.of(metric.unit()), FRAME, series).chart(metric.keyword(), title, description);
    }

    private static Series series(int place, RunRecord run, PassMetric metric) {
        List<Double> values = CurveCharts.values(run, metric);
        return new Series(series(place), run.name(), style(place), values).timed(CurveCharts.seconds(run));
    }
}
