package io.github.mnistmaven.plugin.report.comparison;

import io.github.mnistmaven.experiment.model.Metric;
import io.github.mnistmaven.experiment.statistics.Summary;
import io.github.mnistmaven.plugin.report.comparison.RunTable.Cell;
import io.github.mnistmaven.plugin.report.text.Format;
import io.github.mnistmaven.plugin.text.FigureText;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/** A figure of the table of runs, and which of its values is best. */
enum FigureColumn implements ResultColumn {
    TEST_ACCURACY("test accuracy", Metric.TEST_ACCURACY, Best.HIGHEST),
    GAP("gap, points", Metric.GENERALIZATION_GAP, Best.NEAREST_TO_0),
    VAL_ACCURACY("validation accuracy", Metric.VAL_ACCURACY, Best.HIGHEST),
    TEST_LOSS("test loss", Metric.TEST_LOSS, Best.LOWEST),
    EPOCHS("epochs", Metric.EPOCHS_RUN, Best.NONE),
    PARAMETERS("parameters", Metric.PARAMETERS, Best.LOWEST),
    SECONDS("duration", Metric.SECONDS, Best.LOWEST);

    private enum Best {
        HIGHEST,
        LOWEST,
        /** Above 0 a model overfits, below it may not have learnt enough. */
        NEAREST_TO_0,
        NONE
    }

    private final String label;
    private final Metric metric;
    private final Best best;

    FigureColumn(String label, Metric metric, Best best) {
        this.label = label;
        this.metric = metric;
        this.best = best;
    }

    @Override
    public boolean differs(Entrants entrants) {
        return this == TEST_ACCURACY
                || entrants.top().size() < 2
                || entrants.all().stream().mapToDouble(this::mean).distinct().count() > 1;
    }

    @Override
    public String label() {
        return label;
    }

    private double mean(Entrant entrant) {
        return entrant.figure(metric).mean();
    }

    /** A figure with its unit, where its column's heading has none. */
    String text(Entrant entrant) {
        Summary summary = entrant.figure(metric);
        String spread = Format.unbroken(FigureText.meanAndDeviation(metric, summary));
        return switch (this) {
            case TEST_ACCURACY, VAL_ACCURACY -> spread + "\u00a0%";
            case GAP, TEST_LOSS -> spread;
            case EPOCHS ->
                entrant.seeds().isPresent()
                        ? Format.unbroken(FigureText.number(metric, summary.mean()))
                        : Format.count((long) summary.mean());
            case PARAMETERS -> Format.count(Math.round(summary.mean()));
            case SECONDS -> Format.duration(summary.mean());
        };
    }

    @Override
    public Function<Entrant, Cell> cells(Entrants entrants) {
        List<Entrant> rivals = entrants.rivals();
        Set<String> names = rivals.stream().map(Entrant::name).collect(Collectors.toSet());
        OptionalDouble winner = winner(rivals);
        return entrant -> new Cell(
                text(entrant),
                String.valueOf(mean(entrant)),
                winner.isPresent() && mean(entrant) == winner.getAsDouble() && names.contains(entrant.name()),
                "");
    }

    /** The best value; none where there is nothing to choose from. */
    private OptionalDouble winner(List<Entrant> rivals) {
        double[] values = rivals.stream().mapToDouble(this::mean).distinct().toArray();
        if (values.length < 2 || this == VAL_ACCURACY && !areValidatedAlike(rivals)) {
            return OptionalDouble.empty();
        }
        return switch (best) {
            case HIGHEST -> DoubleStream.of(values).max();
            case LOWEST -> DoubleStream.of(values).min();
            case NEAREST_TO_0 ->
                DoubleStream.of(values)
                        .boxed()
                        .min(Comparator.comparingDouble(Math::abs))
                        .map(OptionalDouble::of)
                        .orElseThrow();
            case NONE -> OptionalDouble.empty();
        };
    }

    private static boolean areValidatedAlike(List<Entrant> rivals) {
        return rivals.stream().map(Entrant::splits).distinct().count() == 1;
    }
}
