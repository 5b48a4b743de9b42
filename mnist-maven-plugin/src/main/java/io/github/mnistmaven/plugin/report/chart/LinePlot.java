package io.github.mnistmaven.plugin.report.chart;

import io.github.mnistmaven.plugin.text.Excerpt;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Draws curves over epochs, of unequal length if need be. What it draws is drawn anew by {@code script/chart-draw.js}
 * once a reader chooses something, so the two have to follow the same rules.
 */
public final class LinePlot {
    private static final int Y_STEPS = 5;
    private static final int Y_STEPS_OF_STEPS = 2;
    private static final double LABEL_HEIGHT = 17;
    private static final double LABEL_OFFSET = 10;
    private static final int LONGEST_LABEL = 15;
    private static final int MOST_LABELS = 10;
    private static final int MOST_DOTS = 40;

    private final Quantity quantity;
    private final Frame frame;
    private final List<Series> series;
    private final boolean steps;
    private final int epochs;
    private final List<Ticks> levels;
    private final List<Ticks> logLevels;
    private final Ticks yTicks;
    private final Scale x;
    private final Scale y;

    /** @param series the curves, at least one; ghosts are drawn first, the last of the others on top */
    public LinePlot(Quantity quantity, Frame frame, List<Series> series) {
        this(quantity, frame, series, false);
    }

    private LinePlot(Quantity quantity, Frame frame, List<Series> series, boolean steps) {
        this.quantity = quantity;
        this.frame = frame;
        this.series = List.copyOf(series);
        this.steps = steps;
        this.epochs = series.stream().mapToInt(one -> one.values().size()).max().orElseThrow();
        List<Double> shown = series.stream().flatMap(one -> shown(one).stream()).toList();
        this.levels = quantity.ticks(shown, steps ? Y_STEPS_OF_STEPS : Y_STEPS);
        this.logLevels = quantity.logTicks(shown);
        DoubleSummaryStatistics range = Quantity.statistics(shown);
        this.yTicks = Ticks.enclosing(levels, quantity.isFrom0() ? 0 : range.getMin(), range.getMax());
        this.x = new Scale(1, epochs, frame.left(), frame.plotRight());
        this.y = new Scale(yTicks.first(), yTicks.last(), frame.plotBottom(), frame.top());
    }

    /** Draws values that hold throughout an epoch, as a strip: steps instead of slopes, and few ticks. */
    public static LinePlot ofSteps(Quantity quantity, Frame frame, List<Series> series) {
        return new LinePlot(quantity, frame, series, true);
    }

    /** The chart without a gap. */
    public Chart chart(String id, String title, String description, Mark... marks) {
        return chart(id, title, description, "", List.of(), List.of(marks));
    }

    /** The chart with the gap between two of its curves where {@code training} is ahead. */
    public Chart chartWithGap(
            String id, String title, String description, Series training, Series validation, List<Mark> marks) {
        String gap = GapArea.between(points(training), points(validation), quantity.higherIsBetter());
        return chart(id, title, description, gap, List.of(training, validation), marks);
    }

    private Chart chart(
            String id, String title, String description, String gap, List<Series> gapBetween, List<Mark> marks) {
        return new Chart(
                id,
                title,
                description,
                frame,
                Ticks.reaching(Ticks.epochs(epochs), epochs - 1.0).along(x, BigDecimal::toPlainString),
                yTicks.along(y, quantity::tick),
                lines(),
                labels(),
                gap,
                Markers.of(marks, x, frame),
                ValueTable.of(ValueTable.columnsOf(quantity, series)),
                new Chart.Source(quantity, steps, series, gapBetween, levels, logLevels));
    }

    private List<Chart.Line> lines() {
        return series.stream()
                .sorted(Comparator.comparing(one -> !one.ghost()))
                .map(one -> new Chart.Line(one.id(), one.style(), path(points(one)), dots(one)))
                .toList();
    }

    private String path(List<Point> points) {
        return steps ? Paths.steps(points) : Paths.through(points);
    }

    private List<Chart.Dot> dots(Series one) {
        List<Point> points = points(one);
        boolean few = epochs <= MOST_DOTS && series.size() <= MOST_LABELS && !one.ghost();
        boolean alone = points.stream().filter(Point::isFinite).count() == 1;
        return IntStream.range(0, points.size())
                .filter(i -> points.get(i).isFinite())
                .filter(i -> few || alone || i + 1 == one.ringed())
                .mapToObj(i -> new Chart.Dot(
                        i + 1,
                        Point.coordinate(points.get(i).x()),
                        Point.coordinate(points.get(i).y()),
                        i + 1 == one.ringed(),
                        one.name() + ", epoch " + (i + 1) + ": "
                                + quantity.text(one.values().get(i))))
                .toList();
    }

    private List<Chart.Label> labels() {
        if (series.size() > MOST_LABELS) {
            return List.of();
        }
        List<Series> named = series.stream()
                .filter(one -> !one.label().isEmpty() && end(one).isPresent())
                .toList();
        List<Point> ends = named.stream().map(one -> end(one).orElseThrow()).toList();
        List<Double> wanted = ends.stream().map(Point::y).toList();
        double[] places = Spread.apart(wanted, LABEL_HEIGHT, frame.top(), frame.plotBottom());
        return IntStream.range(0, named.size())
                .mapToObj(i -> label(named.get(i), ends.get(i), new Point(frame.plotRight() + LABEL_OFFSET, places[i])))
                .toList();
    }

    private static Chart.Label label(Series one, Point end, Point place) {
        String leader = Paths.through(List.of(end, place.towards(end, LABEL_OFFSET / 2 / (place.x() - end.x()))));
        return new Chart.Label(
                one.id(),
                one.style(),
                Point.coordinate(place.x()),
                Point.coordinate(place.y()),
                Excerpt.of(one.label(), LONGEST_LABEL),
                leader);
    }

    private Optional<Point> end(Series one) {
        return points(one).stream().filter(Point::isFinite).reduce((earlier, later) -> later);
    }

    private List<Point> points(Series one) {
        List<Double> shown = shown(one);
        return IntStream.range(0, shown.size())
                .mapToObj(i -> new Point(x.at(i + 1.0), y.at(shown.get(i))))
                .toList();
    }

    private List<Double> shown(Series one) {
        return one.values().stream().map(quantity::shown).toList();
    }
}
