package io.github.mnistmaven.plugin.report.view;

import io.github.mnistmaven.experiment.run.EpochResult;
import io.github.mnistmaven.experiment.run.RunRecord;
import io.github.mnistmaven.plugin.report.chart.Chart;
import io.github.mnistmaven.plugin.report.chart.Frame;
import io.github.mnistmaven.plugin.report.chart.LinePlot;
import io.github.mnistmaven.plugin.report.chart.Quantity;
import io.github.mnistmaven.plugin.report.chart.Series;
import io.github.mnistmaven.plugin.report.text.Format;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The learning curves of one run.
 *
 * @param gap what the gap between training and validation accuracy does, in a sentence
 * @param shaded whether training is ahead anywhere, so that a chart shows a gap
 * @param charts accuracy and loss
 */
public record Curves(String gap, boolean shaded, List<Chart> charts) {
    private static final Frame FRAME = new Frame(480, 320, 52, 92, 30, 36);

    static Curves of(RunRecord record) {
        String gap = gapInWords(record.history(), record.result().bestEpoch());
        Chart accuracy = chart(
                record, Quantity.ACCURACY, "accuracy", "Accuracy", EpochResult::accuracy, EpochResult::valAccuracy);
        Chart loss = chart(record, Quantity.LOSS, "loss", "Loss", EpochResult::loss, EpochResult::valLoss);
        boolean shaded = !accuracy.gap().isEmpty() || !loss.gap().isEmpty();
        return new Curves(gap, shaded, List.of(accuracy, loss));
    }

    private static Chart chart(
            RunRecord record,
            Quantity quantity,
            String id,
            String title,
            ToDoubleFunction<EpochResult> training,
            ToDoubleFunction<EpochResult> validation) {
        Series trained = series("training", record.history(), training);
        Series validated = series("validation", record.history(), validation);
        String description = title + " over " + record.history().size() + " epochs: " + ends(quantity, trained) + "; "
                + ends(quantity, validated) + ". The table of epochs below has every value.";
        int best = record.result().bestEpoch();
        return new LinePlot(quantity, FRAME, List.of(trained, validated))
                .chartWithGap(id, title, description, best, "best epoch " + best);
    }

    private static Series series(String name, List<EpochResult> history, ToDoubleFunction<EpochResult> value) {
        return new Series(
                name, name, history.stream().mapToDouble(value).boxed().toList());
    }

    private static String ends(Quantity quantity, Series series) {
        List<Double> values = series.values();
        return series.name() + " from " + quantity.text(values.get(0)) + " to "
                + quantity.text(values.get(values.size() - 1));
    }

    private static String gapInWords(List<EpochResult> history, int bestEpoch) {
        EpochResult last = history.get(history.size() - 1);
        if (last.epoch() == bestEpoch) {
            return "In epoch " + bestEpoch + ", the last and the best, training accuracy is "
                    + Format.points(Math.abs(gap(last))) + " points " + (gap(last) < 0 ? "below" : "above")
                    + " validation accuracy.";
        }
        EpochResult best = history.get(bestEpoch - 1);
        String change = gap(last) > gap(best) ? "grew" : "did not grow";
        return "The gap between training and validation accuracy " + change + ": " + points(best) + " points in epoch "
                + bestEpoch + ", the best, and "
                + points(last) + " in epoch " + last.epoch() + ".";
    }

    private static double gap(EpochResult epoch) {
        return epoch.accuracy() - epoch.valAccuracy();
    }

    private static String points(EpochResult epoch) {
        return Format.points(gap(epoch));
    }
}
