package io.github.mnistmaven.plugin.report.chart;

import io.github.mnistmaven.plugin.report.text.EmbeddedJson;
import io.github.mnistmaven.plugin.report.text.Format;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Charts over the same epochs that a reader looks at together: one crosshair, one zoom, one legend.
 *
 * @param id names it within its page, and in the address; charts' ids have to differ from it
 * @param charts the charts, of series that have the same id in each of them
 * @param legend the curves that the legend lists; none if curves are chosen elsewhere on the page
 * @param data what a script needs to draw the charts anew: JSON that may stand in HTML
 */
public record ChartGroup(String id, List<Chart> charts, List<Series> legend, String data) {
    private static final int TIME_STEPS = 10;

    /** By how much the next of {@link Ticks} may be finer. */
    private static final double FINER = 2.5;

    /**
     * What the script gets.
     *
     * @param epochs ticks of epochs, from coarse to fine
     * @param seconds ticks of seconds, likewise
     */
    private record Data(
            List<DrawnSeries> series, List<DrawnTicks> epochs, List<DrawnTicks> seconds, List<DrawnChart> charts) {}

    /** @param shownSeconds when each epoch ended, as a reader wants it */
    private record DrawnSeries(
            String id, String name, String style, boolean ghost, List<Double> seconds, List<String> shownSeconds) {}

    /** Ticks for ranges as wide as {@code reach}: each is where its text says. */
    private record DrawnTicks(double reach, List<String> ticks) {}

    private record DrawnChart(
            String id,
            String title,
            boolean higherIsBetter,
            boolean from0,
            boolean steps,
            Frame frame,
            List<String> gap,
            List<DrawnTicks> ticks,
            List<DrawnTicks> logTicks,
            List<DrawnLine> lines) {}

    /** @param values in the unit of the axis; null for what is not finite, for which JSON has no word */
    private record DrawnLine(String id, List<Double> values) {}

    /** A group whose legend lists these curves, in this order. */
    public static ChartGroup of(String id, List<Chart> charts, List<Series> legend) {
        return new ChartGroup(id, List.copyOf(charts), List.copyOf(legend), data(charts));
    }

    private static String data(List<Chart> charts) {
        Collection<Series> series = series(charts);
        int epochs = series.stream().mapToInt(one -> one.values().size()).max().orElse(1);
        return EmbeddedJson.shown(new Data(
                series.stream().map(ChartGroup::drawn).toList(),
                drawn(Ticks.epochs(epochs), BigDecimal::toPlainString),
                drawn(seconds(series), Format::fixed),
                charts.stream().map(ChartGroup::drawn).toList()));
    }

    private static Collection<Series> series(List<Chart> charts) {
        Map<String, Series> series = new LinkedHashMap<>();
        charts.forEach(chart -> chart.source().series().forEach(one -> series.putIfAbsent(one.id(), one)));
        return series.values();
    }

    /** The shortest epoch is what a reader can look at most closely; there is a tick even then. */
    private static List<Ticks> seconds(Collection<Series> series) {
        double last = 0;
        double shortest = Double.POSITIVE_INFINITY;
        for (Series one : series) {
            double before = 0;
            for (double end : one.seconds()) {
                shortest = Math.min(shortest, end - before);
                before = end;
            }
            last = Math.max(last, before);
        }
        return Ticks.levels(0, last, TIME_STEPS, shortest / FINER);
    }

    private static DrawnSeries drawn(Series one) {
        return new DrawnSeries(
                one.id(),
                one.name(),
                one.style(),
                one.ghost(),
                one.seconds().stream()
                        .map(end -> Quantity.drawn(BigDecimal.valueOf(end)))
                        .toList(),
                one.seconds().stream().map(Format::seconds).toList());
    }

    private static List<DrawnTicks> drawn(List<Ticks> levels, Function<BigDecimal, String> text) {
        return levels.stream()
                .map(ticks -> new DrawnTicks(
                        ticks.reach(), ticks.values().stream().map(text).toList()))
                .toList();
    }

    private static DrawnChart drawn(Chart chart) {
        Chart.Source source = chart.source();
        Quantity quantity = source.quantity();
        return new DrawnChart(
                chart.id(),
                chart.title(),
                quantity.higherIsBetter(),
                quantity.isFrom0(),
                source.steps(),
                chart.frame(),
                source.gap().stream().map(Series::id).toList(),
                drawn(source.ticks(), quantity::tick),
                drawn(source.logTicks(), tick -> Format.plain(tick.doubleValue())),
                source.series().stream()
                        .map(one -> new DrawnLine(one.id(), drawn(one.values(), quantity)))
                        .toList());
    }

    private static List<Double> drawn(List<Double> values, Quantity quantity) {
        return values.stream()
                .map(value -> Double.isFinite(value) ? (Double) quantity.shown(value) : null)
                .toList();
    }
}
