package io.github.mnistmaven.plugin.report;

import io.github.mnistmaven.experiment.model.Check;
import io.github.mnistmaven.experiment.model.Limit;
import io.github.mnistmaven.experiment.model.PassMetric;
import io.github.mnistmaven.experiment.record.RunRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The page that holds runs of all kinds against one another, as a browser shows it. */
final class ComparedRunsPage {
    static final RunRecord BASELINE = ComparisonRecords.run("baseline", 0, 150);
    static final RunRecord DROPOUT = ComparisonRecords.run("dropout", 2, 130);
    static final RunRecord BEST = ComparisonRecords.run("best", 4, 60);
    static final RunRecord SEED = ComparisonRecords.run("seeds/seed-1", 7, 90, 14, 1);

    private final Browser browser;
    private final Path index;

    /** Writes the page. */
    ComparedRunsPage(Browser browser, Path directory) throws IOException {
        this.browser = browser;
        Pages pages = new Pages(directory);
        pages.recorded("baseline", BASELINE);
        pages.recorded("best", BEST);
        Limit limit = new Limit(PassMetric.TEST_ACCURACY, Optional.of(0.99), Optional.empty());
        pages.recorded("dropout", ComparisonRecords.checked(DROPOUT, new Check(List.of(limit))));
        pages.seeds("seeds", SEED, ComparisonRecords.run("seeds/seed-2", 8, 95, 14, 2));
        pages.recorded("smoke", ComparisonRecords.smoke("smoke"));
        pages.recorded("other", ComparisonRecords.onOtherData("other"));
        pages.recorded(Hostile.DIRECTORY, ComparisonRecords.run(Hostile.TEXT, 9, 140));
        pages.damaged("damaged", "{");
        index = pages.index();
    }

    /** A page that was written. */
    ComparedRunsPage(Path index, Browser browser) {
        this.browser = browser;
        this.index = index;
    }

    /** Writes one of 500 runs. */
    static ComparedRunsPage ofMany(Browser browser, Path directory) throws IOException {
        Pages pages = new Pages(directory);
        for (int run = 0; run < 500; run++) {
            pages.recorded("run-" + run, ComparisonRecords.run("run-" + run, run, 80 + run % 90));
        }
        return new ComparedRunsPage(pages.index(), browser);
    }

    void open() {
        open("");
    }

    /** Opens the page at an address that ends in {@code hash}. */
    void open(String hash) {
        browser.open(index, hash, 1280, "light");
    }

    void open(int width, String colourScheme) {
        browser.open(index, width, colourScheme);
    }

    /** The runs whose rows can be seen, from top to bottom. */
    List<String> shownRows() {
        return browser.texts("#compared tbody tr", "node.offsetParent === null ? '' : node.dataset.run").stream()
                .filter(run -> !run.isEmpty())
                .toList();
    }

    /** How many curves a chart shows. */
    long visibleCurves(String chart) {
        return browser
                .texts("#" + chart + " g[data-series] > .line:not(.raw)", "getComputedStyle(node.parentNode).display")
                .stream()
                .filter(display -> !display.equals("none"))
                .count();
    }

    /** What is said of the two runs that are chosen. */
    String verdict() {
        return browser.text("#pair-content .verdict");
    }

    void click(String selector) {
        browser.evaluate("document.querySelector(arguments[0]).click()", selector);
    }

    void press(String button) {
        browser.press("body", button);
    }

    void filter(String words) {
        enter("#filter", "input", words);
        enter("#filter", "change", words);
    }

    void choose(String selector, String value) {
        enter(selector, "change", value);
    }

    void choosePair(String first, String second) {
        choose("#pair-first", option(first));
        choose("#pair-second", option(second));
    }

    private String option(String name) {
        return (String) browser.evaluate(
                "return Array.from(document.getElementById('pair-first').options)"
                        + ".find(option => option.text === arguments[0]).value",
                name);
    }

    private void enter(String selector, String event, String value) {
        browser.evaluate(
                "const control = document.querySelector(arguments[0]); control.value = arguments[2];"
                        + " control.dispatchEvent(new Event(arguments[1], {bubbles: true}))",
                selector,
                event,
                value);
    }
}
