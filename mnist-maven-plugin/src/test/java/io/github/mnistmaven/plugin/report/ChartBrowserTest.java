package io.github.mnistmaven.plugin.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;

/** What a reader does with the learning curves of a run that is compared with a baseline of more epochs. */
@TestInstance(Lifecycle.PER_CLASS)
class ChartBrowserTest {
    private static final String TRAINING = "#learning .legend [data-series=s0] button";
    private static final String VALIDATION = "#learning .legend [data-series=s1] button";

    private Path directory;
    private Path page;
    private Path whole;
    private Browser browser;
    private Reader reader;

    @BeforeAll
    void writePagesAndStart(@TempDir Path temporary) throws IOException {
        directory = temporary;
        Pages pages = new Pages(directory.resolve("mnist"));
        page = pages.finished("cured", TestRecords.cured(), TestRecords.EXPERIMENT)
                .report();
        whole = pages.finished("clean", TestRecords.withCleanPasses(), TestRecords.EXPERIMENT)
                .report();
        browser = Browser.start(directory.resolve("profile"));
        reader = browser.reader();
    }

    @AfterAll
    void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void open() {
        browser.console();
        open("");
    }

    @AfterEach
    void nothingWasComplainedAbout() {
        assertThat(browser.console()).isEmpty();
    }

    @Test
    void theScriptDrawsWhatThePageDraws() {
        for (Path drawn : List.of(page, whole)) {
            browser.open(drawn, 1280, "light");
            List<String> byThePage = drawing();

            press("Log loss");
            assertThat(drawing()).isNotEqualTo(byThePage);
            press("Log loss");

            List<String> byTheScript = drawing();
            assertThat(byTheScript).hasSameSizeAs(byThePage);
            for (int i = 0; i < byThePage.size(); i++) {
                assertSameButForATenth(byTheScript.get(i), byThePage.get(i));
            }
        }
    }

    @Test
    void thePointerLeadsOneCrosshairOverAllCharts() {
        reader.point("#accuracy .cursor", share(3, 10), 0.5);

        assertThat(readouts())
                .containsExactly(
                        "Epoch 3 | training 97.84\u00a0% | validation 98.72\u00a0% | baseline training 98.71\u00a0%"
                                + " | baseline validation 98.27\u00a0%",
                        "Epoch 3 | training 0.0690 | validation 0.0411 | baseline training 0.0411"
                                + " | baseline validation 0.0574",
                        "Epoch 3 | learning rate 0.001 | baseline learning rate 0.001");
        assertThat(texts("#learning .hair", "node.getAttribute('d').replace(/ .*/, '')"))
                .hasSize(3)
                .allMatch(start -> start.equals(tickAt("accuracy", "3")));

        reader.point("h1", 0.5, 0.5);

        assertThat(readouts()).isEmpty();
        assertThat(count(".hair")).isZero();
    }

    @Test
    void epochsThatOnlyTheBaselineHasAreReadOutAsWell() {
        reader.point("#loss .cursor", share(9, 10), 0.5);

        assertThat(readouts()).contains("Epoch 9 | baseline training 0.0075 | baseline validation 0.0688");
    }

    @Test
    void arrowKeysMoveTheCrosshairAndEscapeEndsIt() {
        reader.focus("#loss .cursor");
        reader.press(Keys.HOME, Keys.ARROW_RIGHT, Keys.ARROW_RIGHT, Keys.ARROW_LEFT);

        assertThat(evaluate("return document.querySelector('#loss .cursor').getAttribute('aria-valuetext')"))
                .isEqualTo("Epoch 2. Accuracy: training 97.16\u00a0%, validation 98.46\u00a0%,"
                        + " baseline training 98.12\u00a0%, baseline validation 98.10\u00a0%."
                        + " Loss: training 0.0912, validation 0.0498, baseline training 0.0621,"
                        + " baseline validation 0.0628."
                        + " Learning rate: learning rate 0.001, baseline learning rate 0.001");
        assertThat(evaluate("const c = document.querySelector('#loss .cursor');"
                        + "return [c.getAttribute('role'), c.getAttribute('aria-label'),"
                        + " c.getAttribute('aria-valuenow'), c.getAttribute('aria-valuemax')]"))
                .isEqualTo(List.of("slider", "Loss, crosshair", "2", "10"));

        reader.press(Keys.END);
        assertThat(readouts().get(0)).startsWith("Epoch 10 |");

        reader.press(Keys.ESCAPE);
        assertThat(readouts()).isEmpty();

        reader.press(Keys.ARROW_LEFT);
        assertThat(readouts().get(0)).startsWith("Epoch 9 |");
    }

    @Test
    void theLegendHidesACurveInEveryChartAndShowsItAgain() {
        reader.click(VALIDATION);

        assertThat(visible()).containsExactly("s0", "s2", "s3", "s4", "s5", "s6");
        assertThat(evaluate("return document.querySelector('" + VALIDATION + "').getAttribute('aria-pressed')"))
                .isEqualTo("false");
        assertThat(hash()).isEqualTo("#learning.off=s1");
        reader.point("#loss .cursor", share(3, 10), 0.5);
        assertThat(readouts().get(1))
                .isEqualTo("Epoch 3 | training 0.0690 | baseline training 0.0411 | baseline validation 0.0574");

        reader.click(VALIDATION);

        assertThat(visible()).containsExactly("s0", "s1", "s2", "s3", "s4", "s5", "s6");
        assertThat(hash()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"double click", "shift-click", "alt-click", "shift+enter"})
    void aCurveIsIsolatedAndTheOthersComeBack(String how) {
        isolate(how);

        // learning rates are not in the legend
        assertThat(visible()).containsExactly("s0", "s5", "s6");
        assertThat(hash()).isEqualTo("#learning.off=s1.s2.s3.s4");

        isolate(how);

        assertThat(visible()).containsExactly("s0", "s1", "s2", "s3", "s4", "s5", "s6");
    }

    @Test
    void theOtherCurvesFadeWhileTheLegendNamesOne() {
        reader.point(TRAINING, 0.5, 0.5);

        assertThat(opacity("#loss .lines [data-series=s0]")).isEqualTo("1");
        assertThat(opacity("#loss .lines [data-series=s1]")).isEqualTo("0.18");

        reader.point("h1", 0.5, 0.5);

        assertThat(opacity("#loss .lines [data-series=s1]")).isEqualTo("1");
    }

    @Test
    void smoothingIsADebiasedMovingAverageWithTheRawLineBehind() {
        String raw = path("#accuracy .lines [data-series=s0] .line");

        reader.focus("#learning-smoothing");
        reader.press(Keys.END);
        reader.press(Keys.ARROW_LEFT.toString().repeat(9));

        assertThat(hash()).isEqualTo("#learning.smooth=0.5");
        assertThat(path("#accuracy .lines [data-series=s0] .raw")).isEqualTo(raw);
        // weights 1/2 for the third epoch, 1/4 for the second, 1/8 for the first, over 7/8
        double smoothed = (0.9784 / 2 + 0.9716 / 4 + 0.9140 / 8) / (7 / 8.0);
        reader.point("#accuracy .cursor", share(3, 10), 0.5);
        assertThat(readouts().get(0))
                .contains("training " + String.format("%.2f", smoothed * 100) + "\u00a0% 97.84\u00a0% |");
        assertThat(readouts().get(2)).isEqualTo("Epoch 3 | learning rate 0.001 | baseline learning rate 0.001");

        press("Reset");

        assertThat(hash()).isEmpty();
        assertThat(path("#accuracy .lines [data-series=s0] .line:not(.raw)")).isEqualTo(raw);
    }

    @Test
    void aLogarithmicLossHasTicksAtPowersOfTen() {
        press("Log loss");

        assertThat(texts("#loss .grid text[text-anchor=end]", "node.textContent"))
                .containsExactly("0.002", "0.005", "0.01", "0.02", "0.05", "0.1", "0.2", "0.5");
        double low = tickY("loss", "0.01");
        double high = tickY("loss", "0.1");
        // 0.0912 in epoch 2 lies as far up as its logarithm
        double y = low + (high - low) * (Math.log10(0.0912) + 2);
        assertThat(point("#loss .lines [data-series=s0] .line", 1)[1]).isCloseTo(y, within(0.2));
        assertThat(texts("#accuracy .grid text[text-anchor=end]", "node.textContent"))
                .contains("92\u00a0%");
    }

    @Test
    void secondsAreTheTimeThatEpochsTook() {
        press("Seconds");

        // epochs of 20.5, 20.6, 20.7 s, and ten of them in the baseline
        double second = 20.5 + 20.6;
        double all = 10 * 20.5 + 4.5;
        double left = tickX("accuracy", "0");
        double hundred = tickX("accuracy", "100");
        assertThat(point("#accuracy .lines [data-series=s0] .line", 1)[0])
                .isCloseTo(left + (hundred - left) * second / 100, within(0.2));
        assertThat(point("#accuracy .lines [data-series=s3] .line", 9)[0])
                .isCloseTo(left + (hundred - left) * all / 100, within(0.2));
        reader.point("#accuracy .cursor", left / 480 + (hundred - left) / 480 * 0.42, 0.5);
        assertThat(readouts().get(0)).startsWith("Epoch 2, 41.1\u00a0s | training 97.16\u00a0%");
        assertThat(texts("#accuracy .grid text:last-child", "node.textContent")).containsExactly("seconds");
    }

    @Test
    void draggingZoomsAllChartsToARangeOfEpochs() {
        reader.drag("#loss .cursor", share(3.2, 10), share(5.9, 10));

        assertThat(hash()).isEqualTo("#learning.zoom=3-6");
        assertThat(texts("#accuracy .grid text[text-anchor=middle]", "node.textContent"))
                .containsExactly("3", "4", "5", "6");
        assertThat(points("#loss .lines [data-series=s0] .line")).hasSize(4);
        assertThat(point("#loss .lines [data-series=s0] .line", 0)[0]).isCloseTo(56, within(0.1));
        assertThat(count("#loss .marker:not(.off)")).isEqualTo(1);

        reader.press(Keys.ARROW_RIGHT, Keys.ARROW_RIGHT);
        assertThat(hash()).as("the range follows the crosshair").isEqualTo("#learning.zoom=5-8");

        press("Reset");

        assertThat(hash()).isEmpty();
        assertThat(points("#loss .lines [data-series=s0] .line")).hasSize(7);
    }

    @Test
    void escapeEndsADrag() {
        reader.dragAndPress("#loss .cursor", share(2, 10), share(8, 10), Keys.ESCAPE);

        assertThat(hash()).isEmpty();
        assertThat(count(".zooming")).isZero();
    }

    @Test
    void buttonsZoomInAndOut() {
        press("Zoom in");
        assertThat(hash()).isEqualTo("#learning.zoom=3-8");

        press("Zoom out");
        assertThat(hash()).isEmpty();
    }

    @Test
    void whatWasChosenIsRestoredFromTheAddress() {
        open("#learning.log=1&learning.smooth=0.6&learning.off=s1.s9&learning.zoom=2-6&learning.x=seconds");

        assertThat(visible()).containsExactly("s0", "s2", "s3", "s4", "s5", "s6");
        assertThat(texts("#learning .chart-tools [aria-pressed]", "node.getAttribute('aria-pressed')"))
                .containsExactly("true", "true");
        assertThat(evaluate("return document.querySelector('#learning output').value"))
                .isEqualTo("0.60");
        assertThat(count("#learning .raw")).isPositive();

        assertThat(browser.evaluateAsync("const done = arguments[arguments.length - 1];"
                        + "addEventListener('hashchange', () => done(document.querySelector('#learning output').value));"
                        + "location.hash = '#learning.off=s0'"))
                .isEqualTo("0.00");
        assertThat(visible()).containsExactly("s1", "s2", "s3", "s4", "s5", "s6");
    }

    @ParameterizedTest
    @ValueSource(strings = {"99-100", "a-b", "-1-3", "<script>", "0-0"})
    void anAddressThatMakesNoSenseChangesNothing(String zoom) {
        List<String> usual = drawing();

        open("#learning.zoom=" + zoom + "&learning.smooth=NaN&learning.log=no&learning.off=__proto__&learning.x=");

        assertThat(drawing()).isEqualTo(usual);
        assertThat(visible()).hasSize(7);
    }

    @Test
    void aChartIsSavedAsAFileThatOpensAlone() throws IOException {
        browser.open(page, 1280, "dark");
        evaluate("HTMLAnchorElement.prototype.click = function () { window.saved = [this.download, this.href]; }");
        reader.click("#loss [aria-label='SVG of Loss']");

        assertThat(evaluate("return window.saved[0]")).isEqualTo("loss.svg");
        String svg = (String) evaluate("return decodeURIComponent(window.saved[1].replace(/^[^,]*,/, ''))");
        assertThat(svg)
                .startsWith("<svg xmlns=\"http://www.w3.org/2000/svg\"")
                .contains("stroke=\"rgb(26, 99, 165)\"", "stroke-dasharray=\"6px, 5px\"", ">early stopping</text>")
                .contains("fill=\"#fcfbf8\"")
                .doesNotContain("var(", "class=", "<script", "rgb(116, 183, 242)");
        Path file = Files.writeString(directory.resolve("loss.svg"), svg);
        browser.open(file, 640, "light");
        assertThat(evaluate("return document.querySelector('text').textContent"))
                .isEqualTo("Loss");
        assertThat(evaluate(
                        "return getComputedStyle(document.querySelector('path[stroke-dasharray^=\"6px\"]')).stroke"))
                .isEqualTo("rgb(192, 124, 72)");
    }

    @Test
    void nothingIsCutOffOnASmallScreen() {
        browser.open(page, 360, "light");
        for (int epoch = 1; epoch <= 10; epoch++) {
            reader.point("#accuracy .cursor", share(epoch, 10), 0.5);

            assertThat(evaluate("return Array.from(document.querySelectorAll('.readout:not(.off)'))"
                            + ".map(box => box.getBoundingClientRect())"
                            + ".every(box => box.width > 80 && box.left >= 0 && box.right <= innerWidth)"))
                    .as("readouts at epoch %d", epoch)
                    .isEqualTo(true);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void itIsAccessibleInUse(String scheme) throws IOException {
        for (int width : List.of(360, 1280)) {
            browser.open(page, width, scheme);
            press("Log loss");
            reader.click(VALIDATION);
            reader.focus("#accuracy .cursor");
            evaluate("document.querySelectorAll('.values details').forEach(details => details.open = true)");

            assertThat(Axe.violations(browser)).isEqualTo(List.of());
            assertThat(evaluate("return Array.from(document.querySelectorAll('#learning button, #learning input'))"
                            + ".every(control => control.getBoundingClientRect().height >= 24)"))
                    .isEqualTo(true);
        }
    }

    private void isolate(String how) {
        switch (how) {
            case "double click" -> reader.doubleClick(TRAINING);
            case "shift-click" -> reader.click(TRAINING, Keys.SHIFT);
            case "alt-click" -> reader.click(TRAINING, Keys.ALT);
            default -> {
                reader.focus(TRAINING);
                reader.pressWithShift(Keys.ENTER);
            }
        }
    }

    private void open(String hash) {
        browser.open(page, hash, 1280, "light");
    }

    private void press(String button) {
        evaluate("Array.from(document.querySelectorAll('#learning .chart-tools button'))"
                + ".find(button => button.textContent === '" + button + "').click()");
    }

    /** Everything that is drawn: paths, ticks, markers, labels and points. */
    private List<String> drawing() {
        return texts(
                "#learning .plot svg path:not(.raw), #learning .plot svg text, #learning .plot svg circle",
                "[node.getAttribute('d'), node.getAttribute('x'), node.getAttribute('y'), node.getAttribute('cx'),"
                        + " node.getAttribute('cy'), node.textContent].join(' ')");
    }

    private static void assertSameButForATenth(String actual, String expected) {
        Pattern number = Pattern.compile("-?\\d+(\\.\\d+)?");
        assertThat(number.matcher(actual).replaceAll("#"))
                .isEqualTo(number.matcher(expected).replaceAll("#"));
        List<Double> wanted = numbers(expected);
        List<Double> found = numbers(actual);
        for (int i = 0; i < wanted.size(); i++) {
            assertThat(found.get(i)).as("%s for %s", actual, expected).isCloseTo(wanted.get(i), within(0.1001));
        }
    }

    /** What is read out of each chart, line by line; nothing of charts without a readout. */
    private List<String> readouts() {
        return texts(
                "#learning .readout:not(.off)",
                "[node.querySelector('p').textContent, ...Array.from(node.querySelectorAll('span'),"
                        + " name => name.textContent + ' ' + name.nextSibling.textContent)].join(' | ')");
    }

    private List<String> visible() {
        return texts("#learning .lines > :not(.off)", "node.dataset.series").stream()
                .distinct()
                .sorted()
                .toList();
    }

    /** How far along a chart's width an epoch is. */
    private static double share(double epoch, int epochs) {
        return (56 + (epoch - 1) / (epochs - 1) * (480 - 92 - 56)) / 480;
    }

    private String tickAt(String chart, String label) {
        return String.format("M%.1f", tickX(chart, label));
    }

    private double tickX(String chart, String label) {
        return tick("#" + chart + " .grid text[text-anchor=middle]", label, "x");
    }

    private double tickY(String chart, String label) {
        return tick("#" + chart + " .grid text[text-anchor=end]", label, "y");
    }

    private double tick(String selector, String label, String coordinate) {
        return Double.parseDouble((String) evaluate("return Array.from(document.querySelectorAll('" + selector
                + "')).find(text => text.textContent === '" + label + "').getAttribute('" + coordinate + "')"));
    }

    private String path(String selector) {
        return (String) evaluate("return document.querySelector('" + selector + "').getAttribute('d')");
    }

    private List<double[]> points(String selector) {
        List<Double> numbers = numbers(path(selector));
        List<double[]> points = new ArrayList<>();
        for (int i = 0; i < numbers.size(); i += 2) {
            points.add(new double[] {numbers.get(i), numbers.get(i + 1)});
        }
        return points;
    }

    private double[] point(String selector, int index) {
        return points(selector).get(index);
    }

    private static List<Double> numbers(String text) {
        return Pattern.compile("-?\\d+(\\.\\d+)?")
                .matcher(text)
                .results()
                .map(result -> Double.valueOf(result.group()))
                .toList();
    }

    private String opacity(String selector) {
        return (String) evaluate("return getComputedStyle(document.querySelector('" + selector + "')).opacity");
    }

    private long count(String selector) {
        return (Long) evaluate("return document.querySelectorAll('" + selector + "').length");
    }

    private String hash() {
        return (String) evaluate("return location.hash");
    }

    @SuppressWarnings("unchecked")
    private List<String> texts(String selector, String text) {
        return (List<String>)
                evaluate("return Array.from(document.querySelectorAll('" + selector + "'), node => " + text + ")");
    }

    private Object evaluate(String script) {
        return browser.evaluate(script);
    }
}
