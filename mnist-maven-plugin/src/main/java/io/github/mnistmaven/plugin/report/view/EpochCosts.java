package io.github.mnistmaven.plugin.report.view;

import io.github.mnistmaven.experiment.record.EpochResult;
import io.github.mnistmaven.experiment.record.RunRecord;
import io.github.mnistmaven.plugin.report.chart.BarPlot;
import io.github.mnistmaven.plugin.report.chart.Bars;
import io.github.mnistmaven.plugin.report.chart.ValueTable;
import io.github.mnistmaven.plugin.report.chart.ValueTable.Column;
import io.github.mnistmaven.plugin.report.text.Format;
import java.util.ArrayList;
import java.util.List;

/**
 * What each epoch took: seconds, and memory where the operating system told it.
 *
 * @param charts a chart each
 * @param table their values
 */
public record EpochCosts(List<Bars> charts, ValueTable table) {
    private static final double MEBIBYTE = 1024.0 * 1024;

    static EpochCosts of(RunRecord record) {
        List<Column> costs = new ArrayList<>();
        costs.add(new Column(
                "Seconds per epoch",
                record.history().stream().map(EpochResult::seconds).toList(),
                Format::seconds));
        if (record.history().stream().allMatch(epoch -> epoch.memoryBytes() > 0)) {
            costs.add(new Column(
                    "Memory at an epoch’s end, MiB",
                    record.history().stream()
                            .map(epoch -> epoch.memoryBytes() / MEBIBYTE)
                            .toList(),
                    mebibytes -> Format.mebibytes(mebibytes * MEBIBYTE)));
        }
        return new EpochCosts(
                costs.stream()
                        .map(cost -> BarPlot.of(cost.name(), cost.values(), cost.text()))
                        .toList(),
                ValueTable.of(costs));
    }
}
