package io.github.mnistmaven.plugin.report.view;

import io.github.mnistmaven.experiment.run.EpochResult;
import io.github.mnistmaven.experiment.run.RunRecord;
import io.github.mnistmaven.plugin.report.chart.BarPlot;
import io.github.mnistmaven.plugin.report.chart.Bars;
import io.github.mnistmaven.plugin.report.text.Format;
import java.util.ArrayList;
import java.util.List;

/** What each epoch took. */
final class EpochCosts {
    private static final double MEBIBYTE = 1024.0 * 1024;

    private EpochCosts() {}

    /** Seconds, and memory where the operating system told it. */
    static List<Bars> of(RunRecord record) {
        List<EpochResult> history = record.history();
        List<Bars> costs = new ArrayList<>();
        costs.add(BarPlot.of(
                "Seconds an epoch", history.stream().map(EpochResult::seconds).toList(), Format::seconds));
        if (history.stream().allMatch(epoch -> epoch.memoryBytes() > 0)) {
            costs.add(BarPlot.of(
                    "Memory at an epoch’s end, MiB",
                    history.stream()
                            .map(epoch -> epoch.memoryBytes() / MEBIBYTE)
                            .toList(),
                    mebibytes -> Format.count(Math.round(mebibytes)) + "\u00a0MiB"));
        }
        return List.copyOf(costs);
    }
}
