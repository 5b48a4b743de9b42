package io.github.mnistmaven.plugin.report.view;

import io.github.mnistmaven.experiment.analysis.ReportedMetrics;
import io.github.mnistmaven.experiment.model.ImageMetric;
import io.github.mnistmaven.experiment.model.Pass;
import io.github.mnistmaven.experiment.model.PassMetric;
import io.github.mnistmaven.experiment.record.EpochResult;
import io.github.mnistmaven.experiment.record.RunRecord;
import io.github.mnistmaven.experiment.record.Scores;
import io.github.mnistmaven.experiment.record.StopReason;
import io.github.mnistmaven.plugin.report.chart.Chart;
import io.github.mnistmaven.plugin.report.chart.ChartGroup;
import io.github.mnistmaven.plugin.report.chart.Frame;
import io.github.mnistmaven.plugin.report.chart.LinePlot;
import io.github.mnistmaven.plugin.report.chart.Mark;
import io.github.mnistmaven.plugin.report.chart.Quantity;
import io.github.mnistmaven.plugin.report.chart.Series;
import io.github.mnistmaven.plugin.report.chart.ValueTable;
import io.github.mnistmaven.plugin.report.text.Format;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * Each metric of a run over its epochs, the learning rate below them.
 *
 * @param baseline the run whose curves are drawn behind, if there is one
 */
record CurveCharts(RunRecord record, CleanCurve clean, Optional<RunRecord> baseline) {
    private static final Frame FRAME = new Frame(480, 338, 56, 92, 48, 36);
    private static final Frame STRIP = new Frame(480, 124, 56, 92, 10, 36);

    ChartGroup group() {
        List<Chart> charts = new ArrayList<>();
        for (ImageMetric metric : ImageMetric.values()) {
            if (has(record, new PassMetric(Pass.VALIDATION, metric))) {
                charts.add(chart(metric));
            }
        }
        List<Series> legend = charts.get(0).source().series();
        charts.add(learningRate());
        return ChartGroup.of("learning", charts, legend);
    }

    private Chart chart(ImageMetric metric) {
        Quantity quantity = Quantity.of(metric.unit());
        PassMetric training = new PassMetric(Pass.LEARNING, metric);
        PassMetric validation = new PassMetric(Pass.VALIDATION, metric);
        Series trained = series("s0", "training", "training", record, training);
        Series validated = series("s1", "validation", "validation", record, validation);
        List<Double> cleanValues = clean.values(metric);
        String title = Format.sentence(metric.label());
        int held = record.heldEpoch();
        Series passed = new Series("s2", "clean", "clean", cleanValues)
                .timed(seconds(record))
                .ringedAt(held);
        List<Series> all = new ArrayList<>(List.of(trained, validated, passed));
        baseline.ifPresent(run -> {
            all.add(ghost(series("s3", "baseline training", "training", run, training)));
            all.add(ghost(series("s4", "baseline validation", "validation", run, validation)));
        });
        String description = title + " over " + record.history().size() + " epochs: " + ends(quantity, trained) + "; "
                + ends(quantity, validated) + "; clean training " + quantity.text(cleanValues.get(held - 1))
                + " in epoch " + held + ". The table below has every value.";
        return new LinePlot(quantity, FRAME, all)
                .chartWithGap(
                        metric.keyword(), title, description, clean.isLine() ? passed : trained, validated, marks());
    }

    private Chart learningRate() {
        Series rate = rate("s5", "learning rate", record);
        Stream<Series> behind = baseline.stream().map(run -> ghost(rate("s6", "baseline learning rate", run)));
        List<Series> all = Stream.concat(Stream.of(rate.labelled(baseline.isPresent() ? "this run" : "")), behind)
                .toList();
        String description = "Learning rate over " + record.history().size() + " epochs: "
                + ends(Quantity.LEARNING_RATE, rate) + ". The table below has every value.";
        Mark[] lines = marks().stream().map(mark -> new Mark(mark.epoch(), "")).toArray(Mark[]::new);
        ValueTable.Column time = new ValueTable.Column(
                "seconds", values(record.history(), EpochResult::seconds), value -> Format.fixed(value, 1));
        List<ValueTable.Column> columns = new ArrayList<>(ValueTable.columnsOf(Quantity.LEARNING_RATE, all));
        columns.add(time);
        return LinePlot.ofSteps(Quantity.LEARNING_RATE, STRIP, all)
                .chart("learning-rate", "Learning rate", description, lines)
                .with(ValueTable.of(columns));
    }

    private List<Mark> marks() {
        int best = record.result().bestEpoch();
        int last = record.history().size();
        String stopped = reason(record.result().stopReason());
        return best == last
                ? List.of(new Mark(best, "best epoch " + best + ", " + stopped))
                : List.of(new Mark(best, "best epoch " + best), new Mark(last, stopped));
    }

    private static String reason(StopReason reason) {
        return switch (reason) {
            case ALL_EPOCHS -> "all epochs";
            case EARLY_STOPPING -> "early stopping";
            case MAX_TIME -> "time limit";
            case DIVERGED -> "diverged";
        };
    }

    private static Series series(String id, String name, String style, RunRecord run, PassMetric metric) {
        return new Series(id, name, style, values(run, metric)).timed(seconds(run));
    }

    private static Series rate(String id, String name, RunRecord run) {
        return new Series(id, name, "rate", values(run.history(), EpochResult::learningRate)).timed(seconds(run));
    }

    private static Series ghost(Series series) {
        return series.labelled("baseline").asGhost();
    }

    static List<Double> seconds(RunRecord run) {
        List<Double> ends = new ArrayList<>();
        double end = 0;
        for (EpochResult epoch : run.history()) {
            end += epoch.seconds();
            ends.add(end);
        }
        return ends;
    }

    /** Whether the epochs of {@code run} have {@code metric}, and with it more than what everybody sees anyway. */
    static boolean has(RunRecord run, PassMetric metric) {
        EpochResult first = run.history().get(0);
        Scores scores = metric.pass() == Pass.VALIDATION ? first.validation() : first.training();
        return first.find(metric).isPresent()
                && !scores.repeats(metric.metric())
                && ReportedMetrics.has(run, metric.metric());
    }

    /** A value of {@code metric} per epoch; not a number where it was not recorded. */
    static List<Double> values(RunRecord run, PassMetric metric) {
        return values(run.history(), epoch -> epoch.find(metric).orElse(Double.NaN));
    }

    private static List<Double> values(List<EpochResult> history, ToDoubleFunction<EpochResult> value) {
        return history.stream().mapToDouble(value).boxed().toList();
    }

    private static String ends(Quantity quantity, Series series) {
        List<Double> values = series.values();
        return series.name() + " from " + quantity.text(values.get(0)) + " to "
                + quantity.text(values.get(values.size() - 1));
    }
}
