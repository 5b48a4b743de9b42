package io.github.mnistmaven.plugin.report.comparison;

import io.github.mnistmaven.experiment.analysis.ReportedMetrics;
import io.github.mnistmaven.experiment.model.Metric;
import io.github.mnistmaven.experiment.model.Pass;
import io.github.mnistmaven.experiment.model.PassMetric;
import io.github.mnistmaven.experiment.model.RunFigure;
import io.github.mnistmaven.experiment.statistics.Summary;
import io.github.mnistmaven.plugin.report.comparison.RunTable.Cell;
import io.github.mnistmaven.plugin.report.text.Format;
import io.github.mnistmaven.plugin.text.FigureText;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A figure of the table of runs, and which of its values is best. */
record FigureColumn(Metric metric) implements ResultColumn {
    static final FigureColumn TEST_ACCURACY = new FigureColumn(PassMetric.TEST_ACCURACY);
    static final FigureColumn SECONDS = new FigureColumn(RunFigure.SECONDS);

    /** All that there are, in their order. */
    static final List<FigureColumn> ALL = Stream.of(
                    Stream.of(PassMetric.TEST_ACCURACY, RunFigure.GENERALIZATION_GAP, PassMetric.VAL_ACCURACY),
                    PassMetric.ofTestBesidesAccuracy().stream(),
                    Stream.of(RunFigure.EPOCHS_RUN, RunFigure.PARAMETERS, RunFigure.SECONDS))
            .flatMap(metrics -> metrics)
            .map(FigureColumn::new)
            .toList();

    /** Whether any of what is compared has this figure, and with it more than what other columns say. */
    boolean isRecorded(RunGroups groups) {
        return groups.all().stream().anyMatch(group -> mean(group).isPresent() && !repeats(group) && isReported(group));
    }

    private boolean isReported(RunGroup group) {
        return !(metric instanceof PassMetric measured)
                || group.records().stream().anyMatch(record -> ReportedMetrics.has(record, measured.metric()));
    }

    private boolean repeats(RunGroup group) {
        return metric.basis()
                .filter(basis -> group.find(basis).equals(group.find(metric)))
                .isPresent();
    }

    @Override
    public boolean differs(RunGroups groups) {
        return equals(TEST_ACCURACY)
                || isRecorded(groups)
                        && (groups.topLevel().size() < 2
                                || groups.all().stream()
                                                .map(this::mean)
                                                .distinct()
                                                .count()
                                        > 1);
    }

    @Override
    public String label() {
        return switch (metric.unit()) {
            // with each of its figures
            case SHARE -> metric.label();
            case SECONDS -> "duration";
            default -> FigureText.label(metric);
        };
    }

    private Optional<Double> mean(RunGroup group) {
        return group.find(metric).map(Summary::mean);
    }

    /** A figure with its unit, where its column's heading has none. */
    String text(RunGroup group) {
        return group.find(metric)
                .map(summary -> text(group, summary))
                .orElse(group.isEvaluation() ? FigureText.NONE : FigureText.NOT_RECORDED);
    }

    private String text(RunGroup group, Summary summary) {
        String spread = Format.unbroken(FigureText.meanAndDeviation(metric, summary));
        return switch (metric.unit()) {
            case SHARE -> spread + "\u00a0%";
            case SHARE_DIFFERENCE, NATS, RATIO -> spread;
            case EPOCHS ->
                group.seeds().isPresent()
                        ? Format.unbroken(FigureText.number(metric, summary.mean()))
                        : Format.count((long) summary.mean());
            case COUNT -> Format.count(Math.round(summary.mean()));
            case SECONDS -> Format.duration(summary.mean());
        };
    }

    @Override
    public Function<RunGroup, Cell> cells(RunGroups groups) {
        List<RunGroup> comparable = groups.comparable();
        Set<String> names = comparable.stream().map(RunGroup::name).collect(Collectors.toSet());
        Optional<Double> winner = winner(comparable);
        return group -> new Cell(
                // on paper a deviation has its own line
                text(group).replace("\u00a0±", " ±"),
                mean(group).map(String::valueOf).orElse(""),
                winner.isPresent() && winner.equals(mean(group)) && names.contains(group.name()),
                "");
    }

    /** The best value; none where there is nothing to choose from. */
    private Optional<Double> winner(List<RunGroup> comparable) {
        List<Double> values = comparable.stream()
                .map(this::mean)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        if (values.size() < 2 || isOfValidation() && !areValidatedAlike(comparable)) {
            return Optional.empty();
        }
        return switch (metric.direction()) {
            case HIGHER -> values.stream().max(Comparator.naturalOrder());
            case LOWER -> values.stream().min(Comparator.naturalOrder());
            case NEAREST_TO_0 -> values.stream().min(Comparator.comparingDouble(Math::abs));
            case NONE -> Optional.empty();
        };
    }

    private boolean isOfValidation() {
        return metric instanceof PassMetric measured && measured.pass() == Pass.VALIDATION;
    }

    private static boolean areValidatedAlike(List<RunGroup> comparable) {
        return comparable.stream()
                        .filter(group -> !group.isEvaluation())
                        .map(RunGroup::splits)
                        .distinct()
                        .count()
                == 1;
    }
}
