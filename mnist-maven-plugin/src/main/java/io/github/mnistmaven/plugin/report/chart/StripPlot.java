package io.github.mnistmaven.plugin.report.chart;

import io.github.mnistmaven.plugin.report.text.Format;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Draws values as dots along one axis, with their mean and the interval in which the true mean lies. */
public final class StripPlot {
    private static final Frame FRAME = new Frame(480, 92, 14, 14, 12, 34);
    private static final int STEPS = 4;
    private static final int LEVELS = 3;

    private StripPlot() {}

    /**
     * A value.
     *
     * @param name what it is called
     * @param value the value, in the unit of the axis
     */
    public record Named(String name, double value) {}

    /**
     * The plot.
     *
     * @param values at least one, all finite
     * @param mean their mean
     * @param band where the interval begins and ends; empty for none
     * @param text a value with its unit
     */
    public static Strip of(
            String title, List<Named> values, double mean, List<Double> band, DoubleFunction<String> text) {
        double[] all = DoubleStream.concat(
                        values.stream().mapToDouble(Named::value), band.stream().mapToDouble(Double::doubleValue))
                .toArray();
        double min = DoubleStream.of(all).min().orElseThrow();
        double max = DoubleStream.of(all).max().orElseThrow();
        Ticks ticks = Ticks.enclosing(min, max, STEPS);
        Scale x = new Scale(ticks.first(), ticks.last(), FRAME.left(), FRAME.plotRight());
        return new Strip(
                title,
                description(title, values, text) + "; mean " + text.apply(mean),
                FRAME,
                ticks.along(x, Format::fixed),
                IntStream.range(0, values.size())
                        .mapToObj(i -> dot(values.get(i), x, i, text))
                        .toList(),
                Point.coordinate(x.at(mean)),
                band.stream().map(end -> Point.coordinate(x.at(end))).toList());
    }

    /** Dots at different heights, so that equal values do not hide one another. */
    private static Strip.Dot dot(Named value, Scale x, int index, DoubleFunction<String> text) {
        double height = FRAME.plotBottom() - FRAME.top();
        double y = FRAME.top() + height * (1 + index % LEVELS) / (LEVELS + 1);
        return new Strip.Dot(
                Point.coordinate(x.at(value.value())),
                Point.coordinate(y),
                value.name() + ": " + text.apply(value.value()));
    }

    private static String description(String title, List<Named> values, DoubleFunction<String> text) {
        return values.stream()
                .map(value -> value.name() + " " + text.apply(value.value()))
                .collect(Collectors.joining(", ", title + ": ", ""));
    }
}
