package io.github.mnistmaven.plugin.text;

import io.github.mnistmaven.experiment.model.ImageMetric;
import io.github.mnistmaven.experiment.model.Metric;
import io.github.mnistmaven.experiment.model.PassMetric;
import io.github.mnistmaven.experiment.model.RunFigure;
import io.github.mnistmaven.experiment.record.SeedsRecord;
import io.github.mnistmaven.experiment.statistics.Interval;
import io.github.mnistmaven.experiment.statistics.Summary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Figures over several seeds as tables show them, for console and pages alike. */
public final class FigureText {

    private static final List<Metric> SHOWN = shown();

    /** What there is in the place of a spread that one run alone does not have. */
    public static final String NONE = "-";

    /** What there is in the place of a metric that the version which trained a run did not know. */
    public static final String NOT_RECORDED = "not recorded";

    private FigureText() {}

    private static List<Metric> shown() {
        List<Metric> shown = new ArrayList<>(List.of(
                PassMetric.TEST_ACCURACY,
                PassMetric.VAL_ACCURACY,
                PassMetric.TRAIN_ACCURACY,
                RunFigure.GENERALIZATION_GAP));
        shown.addAll(PassMetric.ofTestBesidesAccuracy());
        shown.addAll(List.of(RunFigure.EPOCHS_RUN, RunFigure.SECONDS));
        return List.copyOf(shown);
    }

    /**
     * The figures of such a table, in their order: all but those that only repeat another, and those of classes that
     * were not recorded.
     */
    public static List<Metric> shown(SeedsRecord seeds) {
        return SHOWN.stream()
                .filter(metric -> !seeds.repeats(metric))
                .filter(metric -> !isOfClasses(metric) || seeds.figures().containsKey(metric))
                .toList();
    }

    private static boolean isOfClasses(Metric metric) {
        return metric instanceof PassMetric measured && measured.metric().rule() instanceof ImageMetric.OfClasses;
    }

    /** What a figure is called, with the unit of its numbers. */
    public static String label(Metric metric) {
        String symbol = metric.unit().symbol();
        return symbol.isEmpty() ? metric.label() : metric.label() + ", " + symbol;
    }

    /** A figure, or how far several lie apart, in the unit of its label. */
    public static String number(Metric metric, double value) {
        return metric.unit().text(value);
    }

    /** A line of such a table: mean, standard deviation and 95 % interval. */
    public static List<String> cells(Metric metric, Optional<Summary> summary) {
        return summary.map(known ->
                        List.of(number(metric, known.mean()), deviation(metric, known), interval(metric, known)))
                .orElse(List.of(NOT_RECORDED, NONE, NONE));
    }

    /**
     * {@code 98.53 +- 0.08}: a mean and the standard deviation, if there is one; in ASCII, for consoles of all kinds.
     */
    public static String meanAndDeviation(Metric metric, Summary summary) {
        String mean = number(metric, summary.mean());
        return summary.spread()
                .map(spread -> mean + " +- " + number(metric, spread.standardDeviation()))
                .orElse(mean);
    }

    /** The standard deviation. */
    public static String deviation(Metric metric, Summary summary) {
        return summary.spread()
                .map(spread -> number(metric, spread.standardDeviation()))
                .orElse(NONE);
    }

    /** {@code 98.43 to 98.63}: the 95 % interval of the mean. */
    public static String interval(Metric metric, Summary summary) {
        return summary.spread()
                .map(spread -> interval(metric, spread.interval()))
                .orElse(NONE);
    }

    /** The same of any interval. */
    public static String interval(Metric metric, Interval interval) {
        return number(metric, interval.low()) + " to " + number(metric, interval.high());
    }

    /** {@code +0.54}: by how much a figure differs from another. */
    public static String signed(Metric metric, double difference) {
        String text = number(metric, difference);
        return difference > 0 && !text.matches("[0.]+") ? "+" + text : text;
    }
}
