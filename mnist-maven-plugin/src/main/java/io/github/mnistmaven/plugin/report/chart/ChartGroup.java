package io.github.mnistmaven.plugin.report.chart;

import io.github.mnistmaven.plugin.report.text.EmbeddedJson;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Charts over the same epochs that a reader looks at together: one crosshair, one zoom, one legend.
 *
 * @param id names it within its page, and in the address; charts' ids have to differ from it
 * @param charts the charts, of series that have the same id in each of them
 * @param legend the curves that the legend lists; none if curves are chosen elsewhere on the page
 * @param data what a script needs to draw the charts anew: JSON that may stand in HTML
 */
public record ChartGroup(String id, List<Chart> charts, List<Series> legend, String data) {
    /** Digits that a script gets of each value: more than a chart can show. */
    private static final MathContext DRAWN = new MathContext(7);

    private record Data(List<DrawnSeries> series, List<DrawnChart> charts) {}

    private record DrawnSeries(String id, String name, String style, boolean ghost, List<Double> seconds) {}

    private record DrawnChart(
            String id,
            String title,
            Quantity quantity,
            boolean steps,
            Frame frame,
            List<String> gap,
            List<DrawnLine> lines) {}

    private record DrawnLine(String id, List<Double> values) {}

    /** A group whose legend lists these curves, in this order. */
    public static ChartGroup of(String id, List<Chart> charts, List<Series> legend) {
        return new ChartGroup(id, List.copyOf(charts), List.copyOf(legend), data(charts));
    }

    private static String data(List<Chart> charts) {
        return EmbeddedJson.shown(new Data(
                series(charts).stream()
                        .map(one ->
                                new DrawnSeries(one.id(), one.name(), one.style(), one.ghost(), drawn(one.seconds())))
                        .toList(),
                charts.stream().map(ChartGroup::drawn).toList()));
    }

    private static Collection<Series> series(List<Chart> charts) {
        Map<String, Series> series = new LinkedHashMap<>();
        charts.forEach(chart -> chart.source().series().forEach(one -> series.putIfAbsent(one.id(), one)));
        return series.values();
    }

    private static DrawnChart drawn(Chart chart) {
        Chart.Source source = chart.source();
        return new DrawnChart(
                chart.id(),
                chart.title(),
                source.quantity(),
                source.steps(),
                chart.frame(),
                source.gap().stream().map(Series::id).toList(),
                source.series().stream()
                        .map(one -> new DrawnLine(one.id(), drawn(one.values())))
                        .toList());
    }

    /** JSON has no word for what is not finite, so null stands for it. */
    private static List<Double> drawn(List<Double> values) {
        return values.stream()
                .map(value -> Double.isFinite(value)
                        ? (Double) BigDecimal.valueOf(value).round(DRAWN).doubleValue()
                        : null)
                .toList();
    }
}
