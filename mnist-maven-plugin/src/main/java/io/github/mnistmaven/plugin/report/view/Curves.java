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
 * @param training which curve that gap begins at
 * @param clean where the charts show clean passes over the training images
 * @param charts accuracy and loss
 */
public record Curves(String gap, boolean shaded, String training, String clean, List<Chart> charts) {
    private static final Frame FRAME = new Frame(480, 320, 52, 92, 30, 36);

    static Curves of(RunRecord record) {
        CleanCurve clean = CleanCurve.of(record);
        Chart accuracy = chart(
                record,
                clean,
                Quantity.ACCURACY,
                "accuracy",
                "Accuracy",
                EpochResult::accuracy,
                EpochResult::valAccuracy,
                clean.accuracies());
        Chart loss = chart(
                record, clean, Quantity.LOSS, "loss", "Loss", EpochResult::loss, EpochResult::valLoss, clean.losses());
        return new Curves(
                gapInWords(record, clean),
                !accuracy.gap().isEmpty() || !loss.gap().isEmpty(),
                clean.isLine() ? "clean training" : "training",
                clean.inWords(),
                List.of(accuracy, loss));
    }

    private static Chart chart(
            RunRecord record,
            CleanCurve clean,
            Quantity quantity,
            String id,
            String title,
            ToDoubleFunction<EpochResult> training,
            ToDoubleFunction<EpochResult> validation,
            List<Double> cleanValues) {
        Series trained = series("training", record.history(), training);
        Series validated = series("validation", record.history(), validation);
        int held = record.heldEpoch();
        Series passed = new Series("clean", "clean", cleanValues, held);
        String description = title + " over " + record.history().size() + " epochs: " + ends(quantity, trained) + "; "
                + ends(quantity, validated) + "; clean training " + quantity.text(cleanValues.get(held - 1))
                + " in epoch " + held + ". The table of epochs below has every value.";
        int best = record.result().bestEpoch();
        return new LinePlot(quantity, FRAME, List.of(trained, validated, passed))
                .chartWithGap(
                        id,
                        title,
                        description,
                        clean.isLine() ? passed : trained,
                        validated,
                        best,
                        "best epoch " + best);
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

    private static String gapInWords(RunRecord record, CleanCurve clean) {
        List<EpochResult> history = record.history();
        int best = record.result().bestEpoch();
        int last = history.size();
        String training = clean.isLine() ? "clean training" : "training";
        double atBest = gap(history.get(best - 1), clean);
        double atEnd = gap(history.get(last - 1), clean);
        if (last == best) {
            return "In epoch " + best + ", the last and the best, " + training + " accuracy is "
                    + Format.points(Math.abs(atEnd)) + " points " + (atEnd < 0 ? "below" : "above")
                    + " validation accuracy.";
        }
        String change = atEnd > atBest ? "grew" : "did not grow";
        return "The gap between " + training + " and validation accuracy " + change + ": " + Format.points(atBest)
                + " points in epoch " + best + ", the best, and " + Format.points(atEnd) + " in epoch " + last + ".";
    }

    private static double gap(EpochResult epoch, CleanCurve clean) {
        double training = clean.isLine() ? clean.accuracies().get(epoch.epoch() - 1) : epoch.accuracy();
        return training - epoch.valAccuracy();
    }
}
