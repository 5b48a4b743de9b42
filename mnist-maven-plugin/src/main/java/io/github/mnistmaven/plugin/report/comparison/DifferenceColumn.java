package io.github.mnistmaven.plugin.report.comparison;

import io.github.mnistmaven.experiment.model.Metric;
import io.github.mnistmaven.experiment.model.PassMetric;
import io.github.mnistmaven.experiment.record.Figures;
import io.github.mnistmaven.plugin.report.comparison.RunTable.Cell;
import io.github.mnistmaven.plugin.report.text.Format;
import io.github.mnistmaven.plugin.text.FigureText;
import java.util.Optional;
import java.util.function.Function;

/** By how much a figure is above that of the baseline, where both were tested on the same images. */
record DifferenceColumn(String label, Metric metric) implements ResultColumn {
    static final DifferenceColumn OF_TEST_ACCURACY =
            new DifferenceColumn("difference, points", PassMetric.TEST_ACCURACY);

    @Override
    public boolean differs(RunGroups groups) {
        return groups.baseline().isPresent() && groups.topLevel().size() > 1;
    }

    @Override
    public Function<RunGroup, Cell> cells(RunGroups groups) {
        Optional<TestSet> common = groups.testSet();
        return group -> groups.baseline()
                .filter(baseline -> !groups.isBaseline(group))
                .filter(baseline -> common.filter(group.testSet()::equals).isPresent())
                .map(baseline -> cell(Figures.difference(mean(group), mean(baseline))))
                .orElse(Cell.EMPTY);
    }

    private double mean(RunGroup group) {
        return group.figure(metric).mean();
    }

    private Cell cell(double difference) {
        String text = Format.unbroken(FigureText.signed(metric, difference));
        String tone = text.matches("[0.]+") ? "" : difference > 0 ? "better" : "worse";
        return new Cell(text, String.valueOf(difference), false, tone);
    }
}
