package io.github.mnistmaven.plugin.report.chart;

import io.github.mnistmaven.plugin.report.text.Format;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** Draws test accuracies over amounts: the higher the share and the smaller the amount, the better. */
public final class ScatterPlot {
    private static final int STEPS = 5;
    private static final double DECADE = 10;
    private static final int MOST_LABELS = 24;

    private final Frame frame;
    private final List<Value> values;
    private final boolean logarithmic;
    private final Ticks xTicks;
    private final Ticks yTicks;
    private final Scale x;
    private final Scale y;

    /**
     * A point.
     *
     * @param name its name
     * @param style the class of the style sheet that gives its colour
     * @param symbol which symbol it has, from 0
     * @param marked whether it is the one that others are compared with
     * @param amount an amount, at least 0
     * @param share a test accuracy, 0 to 1
     * @param tip what it says of itself
     */
    public record Value(
            String name, String style, int symbol, boolean marked, double amount, double share, String tip) {}

    /** @param values the points, at least one; the axis of amounts is logarithmic where they span more than a decade */
    public ScatterPlot(Frame frame, List<Value> values) {
        this.frame = frame;
        this.values = List.copyOf(values);
        double least = amounts().min().orElseThrow();
        double most = amounts().max().orElseThrow();
        this.logarithmic = least > 0 && most > DECADE * least;
        this.xTicks = logarithmic
                ? Ticks.reaching(LogTicks.levels(least, most), Math.log10(most / least))
                : Ticks.enclosing(0, most, STEPS);
        this.yTicks = Quantity.ACCURACY
                .ticks(values.stream().map(ScatterPlot::shown).toList(), STEPS)
                .get(0);
        this.x = new Scale(placed(xTicks.first()), placed(xTicks.last()), frame.left(), frame.plotRight());
        this.y = new Scale(yTicks.first(), yTicks.last(), frame.plotBottom(), frame.top());
    }

    private static double shown(Value value) {
        return Quantity.ACCURACY.shown(value.share());
    }

    private DoubleStream amounts() {
        return values.stream().mapToDouble(Value::amount);
    }

    private double placed(double amount) {
        return logarithmic ? Math.log10(amount) : amount;
    }

    /** The chart; {@code unit} is what amounts are. */
    public Scatter chart(String id, String title, String description, String unit) {
        return new Scatter(
                id,
                title,
                description,
                frame,
                xTicks.values().stream()
                        .map(BigDecimal::doubleValue)
                        .map(amount -> new Chart.Tick(Point.coordinate(x.at(placed(amount))), tick(amount)))
                        .toList(),
                unit,
                yTicks.along(y, Quantity.ACCURACY::tick),
                front(),
                marks(),
                csv(unit));
    }

    private String csv(String unit) {
        Stream<List<String>> rows = values.stream()
                .map(value -> List.of(
                        Csv.quoted(value.name()), String.valueOf(value.amount()), String.valueOf(value.share())));
        return Csv.base64(Stream.concat(Stream.of(List.of("run", unit, "test_accuracy")), rows)
                .toList());
    }

    private static String tick(double amount) {
        return amount == Math.rint(amount) ? Format.count((long) amount) : Format.plain(amount);
    }

    private Point at(Value value) {
        return new Point(x.at(placed(value.amount())), y.at(shown(value)));
    }

    /** From the smallest amount on, each point that is higher than all before it. */
    private List<Value> unbeaten() {
        List<Value> unbeaten = new ArrayList<>();
        double highest = -1;
        for (Value value : values.stream()
                .sorted(Comparator.comparingDouble(Value::amount)
                        .thenComparing(Value::share, Comparator.reverseOrder()))
                .toList()) {
            if (value.share() > highest) {
                unbeaten.add(value);
                highest = value.share();
            }
        }
        return unbeaten;
    }

    private String front() {
        List<Value> unbeaten = unbeaten();
        return unbeaten.size() < 2
                ? ""
                : Paths.through(unbeaten.stream().map(this::at).toList());
    }

    private List<Scatter.Mark> marks() {
        List<Value> unbeaten = unbeaten();
        PointLabels labels =
                new PointLabels(frame, values.stream().map(this::at).toList());
        List<Scatter.Mark> marks = new ArrayList<>();
        for (Value value : values) {
            boolean named = values.size() <= MOST_LABELS || value.marked() || unbeaten.contains(value);
            marks.add(mark(value, named ? labels.place(at(value), value.name()) : PointLabels.Label.NONE));
        }
        return marks;
    }

    private Scatter.Mark mark(Value value, PointLabels.Label label) {
        Point at = at(value);
        return new Scatter.Mark(
                value.style(),
                Symbol.of(value.symbol()).at(at),
                value.marked() ? Symbol.ringAround(at) : "",
                value.tip(),
                label.text(),
                Point.coordinate(label.x()),
                Point.coordinate(label.y()),
                label.anchor());
    }
}
