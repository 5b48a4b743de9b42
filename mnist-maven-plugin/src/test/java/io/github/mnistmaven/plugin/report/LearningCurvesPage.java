package io.github.mnistmaven.plugin.report;

import io.github.mnistmaven.experiment.record.RunRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The learning curves on a run's page, as a browser shows them; the baseline beside them has ten epochs. */
final class LearningCurvesPage {
    private final Browser browser;
    private final Path page;

    /** Writes the page. */
    LearningCurvesPage(Browser browser, Path directory, RunRecord record) throws IOException {
        this.browser = browser;
        this.page = new Pages(directory)
                .finished("run", record, TestRecords.EXPERIMENT)
                .report();
    }

    void open() {
        open("");
    }

    /** Opens the page at an address that ends in {@code hash}. */
    void open(String hash) {
        browser.open(page, hash, 1280, "light");
    }

    void open(int width, String colourScheme) {
        browser.open(page, width, colourScheme);
    }

    /** Presses a button above the charts. */
    void press(String button) {
        browser.press("#learning .chart-tools", button);
    }

    /** Everything that is drawn: paths, ticks, markers, labels and points. */
    List<String> drawing() {
        return browser.texts(
                "#learning .plot svg path:not(.raw), #learning .plot svg text, #learning .plot svg circle",
                "[node.getAttribute('d'), node.getAttribute('x'), node.getAttribute('y'), node.getAttribute('cx'),"
                        + " node.getAttribute('cy'), node.textContent].join(' ')");
    }

    /** What is read out of each chart, line by line; nothing of charts without a readout. */
    List<String> readouts() {
        return browser.texts(
                "#learning .readout:not(.off)",
                "[node.querySelector('p').textContent, ...Array.from(node.querySelectorAll('span'),"
                        + " name => name.textContent + ' ' + name.nextSibling.textContent)].join(' | ')");
    }

    /** The series that can be seen in any chart. */
    List<String> visible() {
        return browser.texts("#learning .lines > :not(.off)", "node.dataset.series").stream()
                .distinct()
                .sorted()
                .toList();
    }

    /** How far along a chart's width an epoch of the baseline's ten is. */
    static double share(double epoch) {
        return (56 + (epoch - 1) / 9 * (480 - 92 - 56)) / 480;
    }

    double tickX(String chart, String label) {
        return tick("#" + chart + " .grid text[text-anchor=middle]", label, "x");
    }

    double tickY(String chart, String label) {
        return tick("#" + chart + " .grid text[text-anchor=end]", label, "y");
    }

    String path(String selector) {
        return browser.attribute(selector, "d");
    }

    /** The points of a path, x and y of each. */
    List<double[]> points(String selector) {
        List<Double> numbers = Drawings.numbers(path(selector));
        List<double[]> points = new ArrayList<>();
        for (int i = 0; i < numbers.size(); i += 2) {
            points.add(new double[] {numbers.get(i), numbers.get(i + 1)});
        }
        return points;
    }

    double[] point(String selector, int index) {
        return points(selector).get(index);
    }

    private double tick(String selector, String label, String coordinate) {
        return Double.parseDouble((String) browser.evaluate(
                "return Array.from(document.querySelectorAll(arguments[0])).find(text => text.textContent === arguments[1])"
                        + ".getAttribute(arguments[2])",
                selector,
                label,
                coordinate));
    }
}
