package io.github.mnistmaven.plugin.report.view;

import io.github.mnistmaven.experiment.model.ImageMetric;
import io.github.mnistmaven.experiment.record.EpochResult;
import io.github.mnistmaven.experiment.record.RunRecord;
import io.github.mnistmaven.plugin.report.chart.ChartGroup;
import io.github.mnistmaven.plugin.report.text.Format;
import java.util.List;
import java.util.Optional;

/**
 * The learning curves of one run.
 *
 * @param gap what the gap between training and validation accuracy does, in a sentence
 * @param shaded whether training is ahead anywhere, so that a chart shows a gap
 * @param training which curve that gap begins at
 * @param clean where the charts show clean passes over the training images
 * @param baseline the run whose curves are shown behind; empty for none
 * @param charts accuracy, loss and learning rate
 */
public record LearningCurves(
        String gap, boolean shaded, String training, String clean, String baseline, ChartGroup charts) {

    /** The curves of a run, behind them those of {@code baseline} unless it is the run itself. */
    public static LearningCurves of(RunRecord record, Optional<RunRecord> baseline) {
        Optional<RunRecord> other = baseline.filter(run -> !run.name().equals(record.name()));
        CleanCurve clean = CleanCurve.of(record);
        ChartGroup charts = new CurveCharts(record, clean, other).group();
        return new LearningCurves(
                gapInWords(record, clean),
                charts.charts().stream().anyMatch(chart -> !chart.gap().isEmpty()),
                clean.isLine() ? "clean training" : "training",
                clean.inWords(),
                other.map(RunRecord::name).orElse(""),
                charts);
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
        double training = clean.isLine()
                ? clean.values(ImageMetric.ACCURACY).get(epoch.epoch() - 1)
                : epoch.training().accuracy();
        return training - epoch.validation().accuracy();
    }
}
