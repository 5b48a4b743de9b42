package io.github.mnistmaven.plugin.report.chart;

import io.github.mnistmaven.plugin.report.text.Format;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;

/** Draws a bar per epoch. */
public final class BarPlot {
    private static final Frame FRAME = new Frame(480, 190, 52, 14, 12, 36);
    private static final int Y_STEPS = 3;
    private static final double FILLED = 0.72;

    private BarPlot() {}

    /**
     * The plot.
     *
     * @param title what the values are, with their unit
     * @param values a value per epoch, from epoch 1; at least one, none below 0
     * @param text a value with its unit
     */
    public static Bars of(String title, List<Double> values, DoubleFunction<String> text) {
        double most = values.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
        Ticks ticks = Ticks.enclosing(0, most, Y_STEPS);
        Scale y = new Scale(ticks.first(), ticks.last(), FRAME.plotBottom(), FRAME.top());
        Scale x = new Scale(0.5, values.size() + 0.5, FRAME.left(), FRAME.plotRight());
        double width = (x.at(2) - x.at(1)) * FILLED;
        double least = values.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
        return new Bars(
                title,
                title + " of " + values.size() + " epochs: from " + text.apply(least) + " to " + text.apply(most) + ".",
                FRAME,
                Ticks.reaching(Ticks.epochs(values.size()), values.size() - 1.0).along(x, BigDecimal::toPlainString),
                ticks.along(y, Format::fixed),
                IntStream.range(0, values.size())
                        .mapToObj(i -> bar(
                                x.at(i + 1.0) - width / 2,
                                width,
                                y,
                                values.get(i),
                                "epoch " + (i + 1) + ": " + text.apply(values.get(i))))
                        .toList());
    }

    private static Bars.Bar bar(double left, double width, Scale y, double value, String tip) {
        return new Bars.Bar(
                Point.coordinate(left),
                Point.coordinate(y.at(value)),
                Point.coordinate(width),
                Point.coordinate(y.at(0) - y.at(value)),
                tip);
    }
}
