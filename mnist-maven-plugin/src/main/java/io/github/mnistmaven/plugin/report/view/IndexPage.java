package io.github.mnistmaven.plugin.report.view;

import io.github.mnistmaven.experiment.run.EpochResult;
import io.github.mnistmaven.plugin.report.chart.Chart;
import io.github.mnistmaven.plugin.report.chart.Frame;
import io.github.mnistmaven.plugin.report.chart.LinePlot;
import io.github.mnistmaven.plugin.report.chart.Quantity;
import io.github.mnistmaven.plugin.report.chart.Series;
import io.github.mnistmaven.plugin.report.text.Format;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * The page of all runs.
 *
 * @param summary how many runs there are and which is best, in words
 * @param runs the finished runs, in the order given; before those of several seeds, what they are together
 * @param unfinished the others
 * @param charts the curves of all runs, overlaid; none if no run is finished
 */
public record IndexPage(String summary, List<RunRow> runs, List<Unfinished> unfinished, List<Chart> charts) {
    private static final Frame FRAME = new Frame(480, 300, 52, 128, 14, 36);

    /** A run without a readable record, and why. */
    public record Unfinished(String name, String reason) {}

    /** The page of these runs. */
    public static IndexPage of(List<FinishedRun> finished, List<FinishedSeeds> seeds, List<Unfinished> unfinished) {
        List<RunRow> rows = RunRow.of(finished, seeds);
        return new IndexPage(
                summary(finished, unfinished),
                rows,
                List.copyOf(unfinished),
                rows.isEmpty() ? List.of() : charts(finished));
    }

    private static String summary(List<FinishedRun> finished, List<Unfinished> unfinished) {
        String counts = finished.size()
                + (finished.size() == 1 ? " finished run" : " finished runs")
                + (unfinished.isEmpty() ? "" : ", " + unfinished.size() + " without a readable record");
        return finished.stream()
                .filter(FinishedRun::fair)
                .max(Comparator.comparingDouble(run -> run.record().result().testAccuracy()))
                .map(best -> counts + ". Best test accuracy: "
                        + Format.percent(best.record().result().testAccuracy()) + ", "
                        + best.record().name() + ".")
                .orElse(counts + ".");
    }

    static List<Chart> charts(List<FinishedRun> finished) {
        return List.of(
                chart(finished, Quantity.ACCURACY, "val_accuracy", "Validation accuracy", EpochResult::valAccuracy),
                chart(finished, Quantity.LOSS, "val_loss", "Validation loss", EpochResult::valLoss),
                chart(finished, Quantity.ACCURACY, "accuracy", "Training accuracy", EpochResult::accuracy),
                chart(finished, Quantity.LOSS, "loss", "Training loss", EpochResult::loss));
    }

    private static Chart chart(
            List<FinishedRun> finished,
            Quantity quantity,
            String id,
            String title,
            ToDoubleFunction<EpochResult> value) {
        List<Series> series = IntStream.range(0, finished.size())
                .mapToObj(i -> new Series(
                        "s" + i,
                        finished.get(i).record().name(),
                        RunRow.style(i),
                        finished.get(i).record().history().stream()
                                .mapToDouble(value)
                                .boxed()
                                .toList()))
                .toList();
        String description = title + " of every run over its epochs; each report has the table of its values.";
        return new LinePlot(quantity, FRAME, series).chart(id, title, description);
    }
}
