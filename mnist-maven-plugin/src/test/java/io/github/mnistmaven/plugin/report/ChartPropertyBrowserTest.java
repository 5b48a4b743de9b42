package io.github.mnistmaven.plugin.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.mnistmaven.experiment.io.Json;
import io.github.mnistmaven.plugin.report.chart.Chart;
import io.github.mnistmaven.plugin.report.chart.ChartGroup;
import io.github.mnistmaven.plugin.report.chart.Quantity;
import io.github.mnistmaven.plugin.report.chart.Series;
import io.github.mnistmaven.plugin.report.text.Format;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever curves there are and whatever a reader does with them: the script draws what Java draws, and says what Java
 * says.
 */
@InBrowser
class ChartPropertyBrowserTest {
    private static final int CASES = 40;
    private static final Pattern HEADING = Pattern.compile("Epoch (\\d+)(?:, (.*))?");
    private static final Pattern ROW = Pattern.compile("run (\\d+)(?:, epoch (\\d+))?");

    record Tick(String text, double at) {}

    record Axes(List<Tick> x, List<Tick> y, List<String> paths) {}

    record Row(String name, String text) {}

    record Box(String heading, List<Row> rows) {}

    record Reading(String spoken, List<Box> boxes) {}

    record State(String name, List<Axes> charts, List<Reading> readings) {
        boolean isLogarithmic(Chart chart) {
            return name.startsWith("log") && chart.source().quantity() == Quantity.LOSS;
        }
    }

    record Observed(List<String> page, List<String> script, List<State> states) {}

    static LongStream seeds() {
        return LongStream.range(0, CASES);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theScriptDrawsAndSaysWhatJavaDrawsAndSays(long seed, Browser browser, @TempDir Path directory)
            throws Exception {
        ChartGroup group = new RandomCurves(seed).group();
        ChartGroupPage.open(browser, directory, group);

        Observed observed = Json.read((String) browser.evaluate(script()), Observed.class);

        Drawings.assertSameButForATenth(observed.script(), observed.page());
        for (State state : observed.states()) {
            for (int i = 0; i < group.charts().size(); i++) {
                Chart chart = group.charts().get(i);
                assertAxes(state, chart, state.charts().get(i));
                for (Reading reading : state.readings()) {
                    assertBox(state, chart, reading.boxes().get(i));
                }
            }
            state.readings().forEach(reading -> assertSpoken(state, group, reading));
        }
    }

    private static String script() throws IOException {
        try (InputStream script = ChartPropertyBrowserTest.class.getResourceAsStream("observe-charts.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void assertAxes(State state, Chart chart, Axes axes) {
        boolean log = state.isLogarithmic(chart);
        assertThat(axes.y()).as(state.name()).hasSizeBetween(2, log ? 20 : 8);
        axes.y().forEach(tick -> assertThat(tick.text()).as(state.name()).isEqualTo(text(chart, log, value(tick))));
        assertThat(steps(axes.y())).as("steps of %s", axes.y()).hasSizeLessThanOrEqualTo(log ? 20 : 1);
        assertPlaced(
                axes.y(),
                tick -> log
                        ? Math.log10(value(tick).doubleValue())
                        : value(tick).doubleValue());
        assertThat(axes.x()).as(state.name()).hasSizeBetween(1, 12);
        axes.x().forEach(tick -> assertThat(tick.text()).isEqualTo(Format.fixed(value(tick))));
        assertPlaced(axes.x(), tick -> value(tick).doubleValue());
        axes.paths().forEach(path -> assertWithin(chart, path));
    }

    private static BigDecimal value(Tick tick) {
        return new BigDecimal(tick.text().replace("\u00a0%", ""));
    }

    private static String text(Chart chart, boolean log, BigDecimal tick) {
        return switch (chart.source().quantity()) {
            case ACCURACY -> Format.fixed(tick) + "\u00a0%";
            case LOSS -> log ? Format.plain(tick.doubleValue()) : Format.fixed(tick);
            case LEARNING_RATE -> Format.plain(tick.doubleValue());
        };
    }

    /** How far ticks lie apart, exactly; none but 1, 2 and 5 times a power of ten on a linear axis. */
    private static Set<BigDecimal> steps(List<Tick> ticks) {
        return IntStream.range(1, ticks.size())
                .mapToObj(i ->
                        value(ticks.get(i)).subtract(value(ticks.get(i - 1))).stripTrailingZeros())
                .collect(Collectors.toSet());
    }

    /** Each tick is where its text says, seen from the first and the last. */
    private static void assertPlaced(List<Tick> ticks, ToDoubleFunction<Tick> value) {
        Tick first = ticks.get(0);
        Tick last = ticks.get(ticks.size() - 1);
        double unit = (last.at() - first.at()) / (value.applyAsDouble(last) - value.applyAsDouble(first));
        for (Tick tick : ticks.subList(1, ticks.size())) {
            double place = first.at() + unit * (value.applyAsDouble(tick) - value.applyAsDouble(first));
            assertThat(tick.at()).as("%s of %s", tick, ticks).isCloseTo(place, within(0.11));
        }
    }

    private static void assertWithin(Chart chart, String path) {
        Matcher point = Pattern.compile("[ML]([-.\\d]+) ([-.\\d]+)|V([-.\\d]+)|H([-.\\d]+)")
                .matcher(path);
        while (point.find()) {
            String x = point.group(1) == null ? point.group(4) : point.group(1);
            String y = point.group(2) == null ? point.group(3) : point.group(2);
            if (x != null) {
                assertThat(Double.parseDouble(x))
                        .as(path)
                        .isBetween(chart.frame().left() - 0.1, chart.frame().plotRight() + 0.1);
            }
            if (y != null) {
                assertThat(Double.parseDouble(y))
                        .as(path)
                        .isBetween(chart.frame().top() - 0.1, chart.frame().plotBottom() + 0.1);
            }
        }
    }

    private static void assertBox(State state, Chart chart, Box box) {
        List<Series> series = chart.source().series();
        Matcher heading = HEADING.matcher(box.heading());
        if (!heading.matches()) {
            assertThat(box.rows()).as(state.name()).isEmpty();
            return;
        }
        int own = Integer.parseInt(heading.group(1));
        if (heading.group(2) != null) {
            assertThat(series)
                    .filteredOn(one -> one.seconds().size() >= own)
                    .extracting(one -> Format.seconds(one.seconds().get(own - 1)))
                    .contains(heading.group(2));
        }
        for (Row row : box.rows()) {
            Matcher name = ROW.matcher(row.name());
            assertThat(name.matches()).as(row.name()).isTrue();
            int epoch = name.group(2) == null ? own : Integer.parseInt(name.group(2));
            double value = series.get(Integer.parseInt(name.group(1))).values().get(epoch - 1);
            assertThat(row.text())
                    .as(state.name())
                    .isEqualTo(chart.source().quantity().text(value));
        }
        if (!state.name().contains("seconds")) {
            assertThat(box.rows())
                    .extracting(Row::name)
                    .isEqualTo(series.stream()
                            .skip(state.name().equals("without the first") ? 1 : 0)
                            .filter(one -> one.values().size() >= own
                                    && !Double.isNaN(one.values().get(own - 1)))
                            .map(Series::name)
                            .toList());
        }
    }

    private static void assertSpoken(State state, ChartGroup group, Reading reading) {
        String heading = reading.boxes().stream()
                .map(Box::heading)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
        String charts = IntStream.range(0, group.charts().size())
                .mapToObj(i -> group.charts().get(i).title() + ": "
                        + reading.boxes().get(i).rows().stream()
                                .map(row -> row.name() + " " + row.text())
                                .collect(Collectors.joining(", ")))
                .collect(Collectors.joining(". "));
        if (!heading.isEmpty()) {
            assertThat(reading.spoken()).as(state.name()).isEqualTo(heading + ". " + charts);
        }
    }
}
