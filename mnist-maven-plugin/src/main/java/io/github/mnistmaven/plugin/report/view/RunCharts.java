package io.github.mnistmaven.plugin.report.view;

import io.github.mnistmaven.experiment.record.EpochResult;
import io.github.mnistmaven.experiment.record.RunRecord;
import io.github.mnistmaven.plugin.report.chart.Chart;
import io.github.mnistmaven.plugin.report.chart.ChartGroup;
import io.github.mnistmaven.plugin.report.chart.Frame;
import io.github.mnistmaven.plugin.report.chart.LinePlot;
import io.github.mnistmaven.plugin.report.chart.Quantity;
import io.github.mnistmaven.plugin.report.chart.Series;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** The curves of several runs, overlaid. */
public final class RunCharts {
    private static final Frame FRAME = new Frame(480, 300, 52, 128, 14, 36);
    private static final int COLOURS = 8;
    private static final int DASHES = 5;

    private RunCharts() {}

    /**
     * A chart a metric with a curve a run, {@code s0} and on, in the order given.
     *
     * @param runs at least one
     * @param legend whether their curves are chosen by a legend; if not, the page has another way
     */
    public static ChartGroup of(List<RunRecord> runs, boolean legend) {
        List<Chart> charts = List.of(
                chart(runs, Quantity.ACCURACY, "val_accuracy", "Validation accuracy", EpochResult::valAccuracy),
                chart(runs, Quantity.LOSS, "val_loss", "Validation loss", EpochResult::valLoss),
                chart(runs, Quantity.ACCURACY, "accuracy", "Training accuracy", EpochResult::accuracy),
                chart(runs, Quantity.LOSS, "loss", "Training loss", EpochResult::loss));
        return ChartGroup.of("overlay", charts, legend ? charts.get(0).source().series() : List.of());
    }

    /** The style of the curves of a run by its place, from 0: colours and dashes change together, and repeat after 40. */
    public static String style(int place) {
        return "colour-" + place % COLOURS + " dash-" + place % DASHES;
    }

    /** What the charts call the curves of a run by its place, from 0. */
    public static String series(int place) {
        return "s" + place;
    }

    private static Chart chart(
            List<RunRecord> runs, Quantity quantity, String id, String title, ToDoubleFunction<EpochResult> value) {
        List<Series> series = IntStream.range(0, runs.size())
                .mapToObj(i -> series(i, runs.get(i), value))
                .toList();
        String description = title + " of every run over its epochs; the table below has every value.";
        return new LinePlot(quantity, FRAME, series).chart(id, title, description);
    }

    private static Series series(int place, RunRecord run, ToDoubleFunction<EpochResult> value) {
        List<Double> values = run.history().stream().mapToDouble(value).boxed().toList();
        return new Series(series(place), run.name(), style(place), values).timed(CurveCharts.seconds(run));
    }
}
