package io.github.mnistmaven.plugin.report.view;

import io.github.mnistmaven.experiment.record.Phase;
import io.github.mnistmaven.experiment.record.PhaseTime;
import io.github.mnistmaven.plugin.report.text.Format;
import java.util.List;
import java.util.function.Predicate;

/**
 * Where a run's time went.
 *
 * @param ready how long it took until training began
 * @param rows a row a phase, in the order in which they begin
 * @param total the whole, in seconds
 */
public record TimeTable(String ready, List<Row> rows, String total) {

    /** A phase: what happens in it, its seconds, its share of the whole in per cent, and a bar as wide as that. */
    public record Row(String name, String seconds, String share, String width) {}

    static TimeTable of(List<PhaseTime> phases) {
        double total = seconds(phases, phase -> true);
        return new TimeTable(
                Format.duration(seconds(phases, phase -> phase.compareTo(Phase.ENGINE) <= 0)),
                phases.stream().map(time -> row(time, total)).toList(),
                Format.fixed(total, 2));
    }

    private static double seconds(List<PhaseTime> phases, Predicate<Phase> which) {
        return phases.stream()
                .filter(time -> which.test(time.phase()))
                .mapToDouble(PhaseTime::seconds)
                .sum();
    }

    private static Row row(PhaseTime time, double total) {
        double percent = total == 0 ? 0 : 100 * time.seconds() / total;
        return new Row(
                name(time.phase()),
                Format.fixed(time.seconds(), 2),
                Format.fixed(percent, 1) + "\u00a0%",
                Format.fixed(percent, 2));
    }

    private static String name(Phase phase) {
        return switch (phase) {
            case START -> "Start of the JVM";
            case NATIVES -> "Loading native libraries";
            case DATA -> "Reading the images";
            case ENGINE -> "Making the engine";
            case TRAINING -> "Training";
            case VALIDATION -> "Validation after each epoch";
            case CLEAN_PASS -> "Clean pass after each epoch";
            case EVALUATION -> "Evaluation at the end";
            case MODEL -> "Making the model file";
        };
    }
}
