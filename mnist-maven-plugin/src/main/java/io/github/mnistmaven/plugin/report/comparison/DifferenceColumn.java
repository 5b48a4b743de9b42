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
    public boolean differs(Entrants entrants) {
        return entrants.baseline().isPresent() && entrants.top().size() > 1;
    }

    @Override
    public Function<Entrant, Cell> cells(Entrants entrants) {
        Optional<TestSet> common = entrants.testSet();
        return entrant -> entrants.baseline()
                .filter(baseline -> !entrants.isBaseline(entrant))
                .filter(baseline -> common.filter(entrant.testSet()::equals).isPresent())
                .map(baseline -> cell(Figures.difference(mean(entrant), mean(baseline))))
                .orElse(Cell.EMPTY);
    }

    private double mean(Entrant entrant) {
        return entrant.figure(metric).mean();
    }

    private Cell cell(double difference) {
        String text = Format.unbroken(FigureText.signed(metric, difference));
        String tone = text.matches("[0.]+") ? "" : difference > 0 ? "better" : "worse";
        return new Cell(text, String.valueOf(difference), false, tone);
    }
}
