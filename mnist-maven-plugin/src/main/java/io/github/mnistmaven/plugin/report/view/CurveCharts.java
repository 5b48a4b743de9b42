package io.github.mnistmaven.plugin.report.view;

import io.github.mnistmaven.experiment.record.EpochResult;
import io.github.mnistmaven.experiment.record.RunRecord;
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
 * Accuracy and loss of a run over its epochs, the learning rate below them.
 *
 * @param baseline the run whose curves are drawn behind, if there is one
 */
record CurveCharts(RunRecord record, CleanCurve clean, Optional<RunRecord> baseline) {
    private static final Frame FRAME = new Frame(480, 338, 56, 92, 48, 36);
    private static final Frame STRIP = new Frame(480, 124, 56, 92, 10, 36);

    ChartGroup group() {
        Chart accuracy = chart(
                Quantity.ACCURACY,
                "accuracy",
                "Accuracy",
                EpochResult::accuracy,
                EpochResult::valAccuracy,
                clean.accuracies());
        Chart loss = chart(Quantity.LOSS, "loss", "Loss", EpochResult::loss, EpochResult::valLoss, clean.losses());
        return ChartGroup.of(
                "learning",
                List.of(accuracy, loss, learningRate()),
                accuracy.source().series());
    }

    private Chart chart(
            Quantity quantity,
            String id,
            String title,
            ToDoubleFunction<EpochResult> training,
            ToDoubleFunction<EpochResult> validation,
            List<Double> cleanValues) {
        Series trained = series("s0", "training", "training", record, training);
        Series validated = series("s1", "validation", "validation", record, validation);
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
                .chartWithGap(id, title, description, clean.isLine() ? passed : trained, validated, marks());
    }

    private Chart learningRate() {
        Series rate = series("s5", "learning rate", "rate", record, EpochResult::learningRate);
        Stream<Series> behind = baseline.stream()
                .map(run -> ghost(series("s6", "baseline learning rate", "rate", run, EpochResult::learningRate)));
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

    private static Series series(
            String id, String name, String style, RunRecord run, ToDoubleFunction<EpochResult> value) {
        return new Series(id, name, style, values(run.history(), value)).timed(seconds(run));
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

    private static List<Double> values(List<EpochResult> history, ToDoubleFunction<EpochResult> value) {
        return history.stream().mapToDouble(value).boxed().toList();
    }

    private static String ends(Quantity quantity, Series series) {
        List<Double> values = series.values();
        return series.name() + " from " + quantity.text(values.get(0)) + " to "
                + quantity.text(values.get(values.size() - 1));
    }
}
