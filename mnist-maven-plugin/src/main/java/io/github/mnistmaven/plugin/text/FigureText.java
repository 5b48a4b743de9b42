package io.github.mnistmaven.plugin.text;

import io.github.mnistmaven.experiment.model.Metric;
import io.github.mnistmaven.experiment.statistics.Interval;
import io.github.mnistmaven.experiment.statistics.Summary;
import java.util.List;
import java.util.Locale;

/** Figures over several seeds as tables show them, for console and pages alike. */
public final class FigureText {

    /** The figures of such tables, in their order. */
    public static final List<Metric> SHOWN = List.of(
            Metric.TEST_ACCURACY,
            Metric.VAL_ACCURACY,
            Metric.TRAIN_ACCURACY,
            Metric.GENERALIZATION_GAP,
            Metric.TEST_LOSS,
            Metric.EPOCHS_RUN,
            Metric.SECONDS);

    /** What there is in the place of a spread that one run alone does not have. */
    public static final String NONE = "-";

    private FigureText() {}

    /** What a figure is called, with the unit of its numbers. */
    public static String label(Metric metric) {
        return switch (metric) {
            case TEST_ACCURACY -> "test accuracy, %";
            case VAL_ACCURACY -> "validation accuracy, %";
            case TRAIN_ACCURACY -> "training accuracy, %";
            case GENERALIZATION_GAP -> "gap, points";
            case TEST_LOSS -> "test loss";
            case VAL_LOSS -> "validation loss";
            case TRAIN_LOSS -> "training loss";
            case EPOCHS_RUN -> "epochs";
            case PARAMETERS -> "parameters";
            case SECONDS -> "seconds";
        };
    }

    /** A figure, or how far several lie apart, in the unit of its label. */
    public static String number(Metric metric, double value) {
        return switch (metric) {
            case TEST_ACCURACY, VAL_ACCURACY, TRAIN_ACCURACY, GENERALIZATION_GAP -> fixed(100 * value, 2);
            case TEST_LOSS, VAL_LOSS, TRAIN_LOSS -> fixed(value, 4);
            case EPOCHS_RUN, SECONDS -> fixed(value, 1);
            case PARAMETERS -> fixed(value, 0);
        };
    }

    /** {@code 98.53 +- 0.08}: a mean and the standard deviation, if there is one; in ASCII, for consoles of all kinds. */
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

    private static String fixed(double value, int decimals) {
        String text = String.format(Locale.ROOT, "%." + decimals + "f", value);
        // what rounds to nothing has no sign
        return text.matches("-[0.]+") ? text.substring(1) : text;
    }
}
