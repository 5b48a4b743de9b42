package io.github.mnistmaven.plugin.report.comparison;

import io.github.mnistmaven.experiment.model.Metric;
import io.github.mnistmaven.experiment.model.PassMetric;
import io.github.mnistmaven.experiment.model.RunFigure;
import io.github.mnistmaven.plugin.report.chart.Frame;
import io.github.mnistmaven.plugin.report.chart.Scatter;
import io.github.mnistmaven.plugin.report.chart.ScatterPlot;
import io.github.mnistmaven.plugin.report.text.Format;
import java.util.List;

/** Test accuracy against what it costs. */
final class Scatters {
    private static final Frame FRAME = new Frame(480, 300, 60, 40, 16, 36);

    private final RunGroups groups;
    private final OverlaidCurves curves;
    private final List<RunGroup> shown;

    private Scatters(RunGroups groups, OverlaidCurves curves) {
        this.groups = groups;
        this.curves = curves;
        this.shown = groups.comparable().stream()
                .filter(group -> !group.isEvaluation())
                .toList();
    }

    /** A chart an amount; none if there are not two runs whose accuracies can be compared. */
    static List<Scatter> of(RunGroups groups, OverlaidCurves curves) {
        Scatters scatters = new Scatters(groups, curves);
        return scatters.shown.size() < 2
                ? List.of()
                : List.of(
                        scatters.chart(RunFigure.SECONDS, "against_seconds", "Test accuracy against time", "seconds"),
                        scatters.chart(
                                RunFigure.PARAMETERS,
                                "against_parameters",
                                "Test accuracy against size",
                                "parameters"));
    }

    private Scatter chart(Metric metric, String id, String title, String unit) {
        List<ScatterPlot.Value> values =
                shown.stream().map(group -> value(metric, group)).toList();
        String description = title + " (" + unit + ") of every run; the table of results has the figures.";
        return new ScatterPlot(FRAME, values).chart(id, title, description, unit);
    }

    /** Of several seeds, the first one's curves say what the point looks like. */
    private ScatterPlot.Value value(Metric metric, RunGroup group) {
        int place = group.places().get(0);
        return new ScatterPlot.Value(
                group.name(),
                curves.style(place),
                place,
                groups.isBaseline(group),
                group.figure(metric).mean(),
                group.figure(PassMetric.TEST_ACCURACY).mean(),
                group.name() + ": " + FigureColumn.TEST_ACCURACY.text(group) + ", "
                        + (metric == RunFigure.SECONDS
                                ? FigureColumn.SECONDS.text(group)
                                : Format.count((long) group.figure(metric).mean()) + " parameters"));
    }
}
