package io.github.mnistmaven.plugin.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistmaven.plugin.report.chart.Chart;
import io.github.mnistmaven.plugin.report.chart.ChartGroup;
import io.github.mnistmaven.plugin.report.chart.Frame;
import io.github.mnistmaven.plugin.report.chart.LinePlot;
import io.github.mnistmaven.plugin.report.chart.Quantity;
import io.github.mnistmaven.plugin.report.chart.Series;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** Curves of many runs, chosen elsewhere on the page. */
@InBrowser
class ChartGroupBrowserTest {
    private static final Frame FRAME = new Frame(480, 300, 52, 128, 14, 36);

    private Path directory;
    private Browser browser;

    @BeforeAll
    void keep(Browser shared, @TempDir Path temporary) {
        directory = temporary;
        browser = shared;
    }

    @Test
    void ofManyCurvesTheNearestFiveAreReadOutOrTheHighlighted() throws IOException {
        open(IntStream.range(0, 50)
                .mapToObj(i -> run(i, "run " + i, losses(10 * (1 + i), i % 3 == 0 ? 4 : 8)))
                .toList());

        browser.reader().focus("#loss .cursor");
        browser.reader().press(Keys.HOME);
        assertThat(readout("loss")).as("the best").isEqualTo("Epoch 1: run 0, run 1, run 2, run 3, run 4");

        // the loss of run 24 is in the middle of the axis, which ends at 500
        browser.reader().point("#loss .cursor", 52 / 480.0, (14 + 125) / 300.0);
        assertThat(readout("loss")).isEqualTo("Epoch 1: run 22, run 23, run 24, run 25, run 26");
        assertThat(readout("accuracy")).isEqualTo("Epoch 1: run 22, run 23, run 24, run 25, run 26");

        browser.evaluate("charts.highlight('runs', 's37')");
        assertThat(readout("loss")).isEqualTo("Epoch 1: run 37");
        assertThat(browser.opacity("#loss .lines [data-series=s37]")).isEqualTo("1");
        assertThat(browser.opacity("#accuracy .lines [data-series=s38]")).isEqualTo("0.18");

        browser.evaluate("charts.highlight('runs', null)");
        assertThat(browser.opacity("#accuracy .lines [data-series=s38]")).isEqualTo("1");
    }

    @Test
    void curvesAreHiddenFromOutsideAndTheAxisFitsTheRest() throws IOException {
        open(IntStream.range(0, 20)
                .mapToObj(i -> run(i, "run " + i, losses(1 + i, 4 + i)))
                .toList());

        browser.evaluate("for (let i = 2; i < 20; i++) charts.setVisible('runs', 's' + i, false)");

        assertThat(visible("loss")).containsExactly("s0", "s1");
        assertThat(visible("accuracy")).containsExactly("s0", "s1");
        assertThat(browser.texts("#loss .grid text[text-anchor=end]", "node.textContent"))
                .containsExactly("0.0", "0.5", "1.0", "1.5", "2.0");
        assertThat(browser.hash()).isEmpty();

        browser.evaluate("charts.setVisible('runs', 's19', true)");
        assertThat(visible("loss")).containsExactly("s0", "s1", "s19");
    }

    @Test
    void aHiddenCurveIsOfAnyLength() throws IOException {
        open(List.of(run(0, "long", losses(1, 9)), run(1, "short", losses(2, 3))));

        browser.reader().focus("#loss .cursor");
        browser.reader().press(Keys.END);
        assertThat(readout("loss")).isEqualTo("Epoch 9: long");

        browser.reader().press(Keys.HOME);
        assertThat(readout("loss")).isEqualTo("Epoch 1: long, short");
    }

    @Test
    void aLossOfZeroIsAGapInALogarithmicChart() throws IOException {
        open(List.of(run(0, "run", List.of(1.0, 0.1, 0.0, 0.1, Double.NaN, 0.01))));

        press("Log loss");

        assertThat(browser.attribute("#loss .line", "d")).matches("M\\S+ \\S+L\\S+ \\S+M\\S+ \\S+M\\S+ \\S+");
        assertThat(browser.texts("#loss .grid text[text-anchor=end]", "node.textContent"))
                .containsExactly("0.01", "0.02", "0.05", "0.1", "0.2", "0.5", "1");
    }

    @Test
    void withoutKnownSecondsThereIsNoSuchAxis() throws IOException {
        open(List.of(new Series("s0", "run", "colour-0 dash-0", losses(1, 4))));

        assertThat(browser.texts("#runs .chart-tools button", "node.textContent"))
                .containsExactly("Log loss", "Zoom in", "Zoom out", "Reset");
    }

    @Test
    void namesStayText() throws IOException {
        open(List.of(run(0, Hostile.TEXT, losses(1, 4)), run(1, "b", losses(2, 4))));

        browser.reader().focus("#loss .cursor");

        assertThat(readout("loss")).contains("<img src=x onerror=\"window.hit=1\">");
        assertThat(browser.evaluate("return window.hit === undefined && document.querySelector('img') === null"))
                .isEqualTo(true);
    }

    private static Series run(int place, String name, List<Double> losses) {
        List<Double> seconds = IntStream.rangeClosed(1, losses.size())
                .mapToObj(epoch -> 10.0 * epoch)
                .toList();
        return new Series("s" + place, name, "colour-" + place % 8 + " dash-" + place % 5, losses).timed(seconds);
    }

    private static List<Double> losses(double first, int epochs) {
        return IntStream.rangeClosed(1, epochs).mapToObj(epoch -> first / epoch).toList();
    }

    /** A page with a chart of losses and one of accuracies. */
    private void open(List<Series> losses) throws IOException {
        List<Series> accuracies = losses.stream()
                .map(loss -> new Series(
                                loss.id(),
                                loss.name(),
                                loss.style(),
                                loss.values().stream()
                                        .map(value -> 1 - value / 1000)
                                        .toList())
                        .timed(loss.seconds()))
                .toList();
        Chart loss = new LinePlot(Quantity.LOSS, FRAME, losses).chart("loss", "Loss", "Loss of every run");
        Chart accuracy = new LinePlot(Quantity.ACCURACY, FRAME, accuracies)
                .chart("accuracy", "Accuracy", "Accuracy of every run");
        ChartGroupPage.open(browser, directory, ChartGroup.of("runs", List.of(loss, accuracy), List.of()));
    }

    private void press(String button) {
        browser.press("#runs .chart-tools", button);
    }

    private String readout(String chart) {
        return (String) browser.evaluate("const box = document.querySelector('#" + chart + " .readout:not(.off)');"
                + "return box.querySelector('p').textContent + ': '"
                + " + Array.from(box.querySelectorAll('span'), name => name.textContent).join(', ')");
    }

    private List<String> visible(String chart) {
        return browser.texts("#" + chart + " .lines > :not(.off)", "node.dataset.series");
    }
}
