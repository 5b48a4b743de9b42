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

    private final Entrants entrants;
    private final Curves curves;
    private final List<Entrant> shown;

    private Scatters(Entrants entrants, Curves curves) {
        this.entrants = entrants;
        this.curves = curves;
        this.shown = entrants.rivals();
    }

    /** A chart an amount; none if there are not two runs whose accuracies can be compared. */
    static List<Scatter> of(Entrants entrants, Curves curves) {
        Scatters scatters = new Scatters(entrants, curves);
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
                shown.stream().map(entrant -> value(metric, entrant)).toList();
        String description = title + " (" + unit + ") of every run; the table of results has the figures.";
        return new ScatterPlot(FRAME, values).chart(id, title, description, unit);
    }

    /** Of several seeds, the first one's curves say what the point looks like. */
    private ScatterPlot.Value value(Metric metric, Entrant entrant) {
        int place = entrant.places().get(0);
        return new ScatterPlot.Value(
                entrant.name(),
                curves.style(place),
                place,
                entrants.isBaseline(entrant),
                entrant.figure(metric).mean(),
                entrant.figure(PassMetric.TEST_ACCURACY).mean(),
                entrant.name() + ": " + FigureColumn.TEST_ACCURACY.text(entrant) + ", "
                        + (metric == RunFigure.SECONDS
                                ? FigureColumn.SECONDS.text(entrant)
                                : Format.count((long) entrant.figure(metric).mean()) + " parameters"));
    }
}
