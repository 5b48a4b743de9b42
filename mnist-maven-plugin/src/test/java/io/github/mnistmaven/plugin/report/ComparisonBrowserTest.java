package io.github.mnistmaven.plugin.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistmaven.experiment.model.Check;
import io.github.mnistmaven.experiment.model.Limit;
import io.github.mnistmaven.experiment.model.Metric;
import io.github.mnistmaven.experiment.run.Comparison;
import io.github.mnistmaven.experiment.run.RunRecord;
import io.github.mnistmaven.experiment.statistics.McNemar;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a reader can do with the page that holds runs against one another. */
@TestInstance(Lifecycle.PER_CLASS)
class ComparisonBrowserTest {
    private static final RunRecord BASELINE = ComparisonRecords.run("baseline", 0, 150);
    private static final RunRecord DROPOUT = ComparisonRecords.run("dropout", 2, 130);
    private static final RunRecord BEST = ComparisonRecords.run("best", 4, 60);

    private Path index;
    private Path many;
    private Browser browser;

    @BeforeAll
    void writePagesAndStart(@TempDir Path temporary) throws IOException {
        browser = Browser.start(temporary.resolve("profile"));
        Pages pages = new Pages(temporary.resolve("mnist"));
        pages.recorded("baseline", BASELINE);
        pages.recorded("best", BEST);
        Limit limit = new Limit(Metric.TEST_ACCURACY, Optional.of(0.99), Optional.empty());
        pages.recorded("dropout", ComparisonRecords.checked(DROPOUT, new Check(List.of(limit))));
        pages.seeds(
                "seeds",
                ComparisonRecords.run("seeds/seed-1", 7, 90, 14, 1),
                ComparisonRecords.run("seeds/seed-2", 8, 95, 14, 2));
        pages.recorded("smoke", ComparisonRecords.smoke("smoke"));
        pages.recorded("other", ComparisonRecords.onOtherData("other"));
        pages.recorded("hostile, 100%", ComparisonRecords.run(Hostile.TEXT, 9, 140));
        pages.damaged("damaged", "{");
        index = pages.index();
        Pages crowd = new Pages(temporary.resolve("many"));
        for (int run = 0; run < 500; run++) {
            crowd.recorded("run-" + run, ComparisonRecords.run("run-" + run, run, 80 + run % 90));
        }
        many = crowd.index();
    }

    @AfterAll
    void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    @AfterEach
    void nothingWasComplainedOf() {
        assertThat(browser.console()).isEmpty();
        assertThat(browser.evaluate("return window.hit === undefined")).isEqualTo(true);
    }

    @Test
    void theFilterKeepsRowsThatHoldEveryWordInAnyColumn() {
        open("");

        type("#filter", "MISSED dropout");

        assertThat(shownRows()).containsExactly("dropout");
        assertThat(text(".count")).isEqualTo("1 of 10 rows");
        assertThat(hash()).isEqualTo("#filter=MISSED+dropout");
        type("#filter", "");
        assertThat(shownRows()).contains("baseline", "damaged").doesNotContain("seeds/seed-1");
        assertThat(hash()).isEqualTo("");
    }

    @Test
    void theRunsOfSeveralSeedsAreFoldedAwayUntilTheyAreAskedForOrFound() {
        open("");
        assertThat(shownRows()).contains("seeds").doesNotContain("seeds/seed-1", "seeds/seed-2");

        click("[data-run=\"seeds\"] .fold");

        assertThat(shownRows()).containsSubsequence("seeds", "seeds/seed-1", "seeds/seed-2");
        assertThat(hash()).isEqualTo("#open=seeds");
        click("[data-run=\"seeds\"] .fold");
        type("#filter", "seed-2");
        assertThat(shownRows()).containsExactly("seeds", "seeds/seed-2");
    }

    @Test
    void sortingKeepsTheBaselineOnTopAndRunsBehindTheirExperiment() {
        open("#open=seeds");

        click("#compared thead th:nth-child(3) .sort");

        assertThat(shownRows())
                .startsWith("baseline", "best", "seeds", "seeds/seed-1", "seeds/seed-2")
                .endsWith("smoke", "damaged");
        assertThat(hash()).contains("sort.compared=2.descending");
    }

    @Test
    void aBoxHidesTheCurvesOfItsRunInEveryChart() {
        open("");
        assertThat(visibleCurves("val_accuracy")).isEqualTo(8L);

        click("[data-run=\"best\"] input");

        for (String chart : List.of("val_accuracy", "val_loss", "accuracy", "loss")) {
            assertThat(visibleCurves(chart)).as(chart).isEqualTo(7L);
        }
        assertThat(hash()).isEqualTo("#hide=best");
        reload();
        assertThat(visibleCurves("loss")).isEqualTo(7L);
        assertThat(browser.evaluate("return document.querySelector('[data-run=\"best\"] input').checked"))
                .isEqualTo(false);
    }

    @Test
    void anExperimentsBoxHidesTheCurvesOfAllItsRuns() {
        open("");

        click("[data-run=\"seeds\"] input");
        assertThat(visibleCurves("loss")).isEqualTo(6L);
        click("[data-run=\"seeds\"] .fold");
        click("[data-run=\"seeds/seed-1\"] input");

        assertThat(visibleCurves("loss")).isEqualTo(7L);
        assertThat(browser.evaluate("return document.querySelector('[data-run=\"seeds\"] input').indeterminate"))
                .isEqualTo(true);
    }

    @Test
    void allCurvesCanBeHiddenAndShown() {
        open("");

        press("No curves");
        assertThat(visibleCurves("loss")).isZero();
        click("[data-run=\"baseline\"] input");
        assertThat(visibleCurves("loss")).isEqualTo(1L);
        assertThat(hash()).isEqualTo("#only=baseline");
        press("All curves");

        assertThat(visibleCurves("loss")).isEqualTo(8L);
        assertThat(hash()).isEqualTo("");
    }

    @Test
    void eachRunCanHaveAChartOfItsOwn() {
        open("#hide=best");

        press("One chart a run");

        assertThat(browser.evaluate("return document.querySelectorAll('.multiple').length"))
                .isEqualTo(7L);
        assertThat(browser.evaluate("return document.querySelector('#overlay').hidden"))
                .isEqualTo(true);
        assertThat(browser.evaluate("return document.querySelectorAll('.multiple:nth-child(2) g[data-series]').length"))
                .as("the run's curve and the baseline's")
                .isEqualTo(2L);
        assertThat(hash()).isEqualTo("#hide=best&multiples=val_accuracy");
        choose("#multiple", "loss");
        assertThat(hash()).isEqualTo("#hide=best&multiples=loss");
        reload();
        press("One chart a run");
        assertThat(browser.evaluate("return document.querySelector('#overlay').hidden"))
                .isEqualTo(false);
    }

    @Test
    void twoRunsChosenByScriptLookAsThePageRendersThem() {
        open("");
        assertThat(text("#pair-content .verdict")).contains("best is better than baseline");
        Object rendered =
                browser.evaluate("return document.getElementById('pair-content').innerHTML.replace(/\\n/g, '')");

        choosePair("best", "dropout");
        choosePair("baseline", "best");

        assertThat(browser.evaluate("return document.getElementById('pair-content').innerHTML"))
                .isEqualTo(rendered);
    }

    @Test
    void anyTwoRunsAreHeldAgainstEachOtherAsTheConsoleDoes() throws Exception {
        List<RunRecord> runs = List.of(BASELINE, DROPOUT, BEST, ComparisonRecords.run("seeds/seed-1", 7, 90, 14, 1));
        for (RunRecord first : runs) {
            for (RunRecord second : runs) {
                open("");
                choosePair(first.name(), second.name());

                assertThat(text("#pair-content .verdict"))
                        .isEqualTo(Comparison.of(first, second).sentence());
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"0,0", "1,0", "0,1", "5,5", "10,2", "3,17", "40,127", "100,101", "0,60", "700,812", "4000,5000"})
    void mcNemarsTestIsThatOfTheRecords(int onlyFirst, int onlySecond) {
        double expected = McNemar.of(onlyFirst, onlySecond).pValue();

        double found = ((Number) browser.evaluate(Inline.of("", List.of("script/mcnemar.js"), "")
                                .text() + "return mcNemar(" + onlyFirst + ", " + onlySecond + ");"))
                .doubleValue();

        assertThat(found).isCloseTo(expected, Offset.offset(1e-9 + 1e-6 * expected));
    }

    @Test
    void thePairIsInTheAddressAndCanBeTurnedAround() {
        open("");
        choosePair("dropout", "seeds/seed-2");
        assertThat(hash()).isEqualTo("#first=dropout&second=seeds%252Fseed-2");

        reload();
        press("Swap");

        assertThat(text("#pair-content .verdict")).startsWith("dropout is ").contains(" seeds/seed-2");
        assertThat(hash()).isEqualTo("#first=seeds%252Fseed-2&second=dropout");
    }

    @Test
    void runsOnOtherImagesAreNotHeldAgainstEachOther() {
        open("");

        choosePair("baseline", "other");

        assertThat(text("#pair-content .verdict"))
                .isEqualTo(
                        "other was tested on other images (digits) than baseline (mnist), so their accuracies can't be"
                                + " compared.");
        assertThat(browser.evaluate("return document.querySelectorAll('#pair-content img, .differences').length"))
                .isEqualTo(0L);
        assertThat(text(".warning")).contains("Tested on other images (digits, 10,000) than baseline", "other.");
    }

    @Test
    void aHostileNameIsTextWhereverTheScriptWritesIt() {
        open("");
        String name = (String) browser.evaluate("return Array.from(document.getElementById('pair-first').options)"
                + ".map(option => option.text).find(text => text.includes('</script>'))");

        choosePair(name, "baseline");
        click("#compared [data-run*=\"</script>\"] input");
        press("One chart a run");
        reload();

        assertThat(text("#pair-content .verdict")).contains("<img src=x onerror=\"window.hit=1\">");
        assertThat(browser.evaluate("return document.querySelectorAll('[onerror], [onload]').length"))
                .isEqualTo(0L);
        assertThat(visibleCurves("loss")).isEqualTo(7L);
    }

    @Test
    void ofManyRunsTheBestHaveCurvesAndAllCanBeSortedFilteredAndPicked() {
        browser.open(many, 1280, "light");

        assertThat(visibleCurves("loss")).isEqualTo(40L);
        assertThat(text("#curves .content > p")).startsWith("Of 500 runs, the 40 with the highest test accuracy");
        assertThat(browser.evaluate("return document.querySelectorAll('#compared input').length"))
                .isEqualTo(40L);
        click("#compared thead th:nth-child(1) .sort");
        assertThat(shownRows())
                .hasSize(500)
                .startsWith("run-0", "run-1", "run-2", "run-3")
                .endsWith("run-499");
        type("#filter", "run-49");
        assertThat(shownRows())
                .containsExactly(
                        "run-49", "run-490", "run-491", "run-492", "run-493", "run-494", "run-495", "run-496",
                        "run-497", "run-498", "run-499");
        choosePair("run-7", "run-499");
        assertThat(text("#pair-content .verdict")).startsWith("run-499 is ");
    }

    @ParameterizedTest
    @CsvSource({"light, 390", "dark, 390", "light, 1280", "dark, 1280"})
    void whateverIsChosenThePageIsAccessibleAtLevelAA(String scheme, int width) throws IOException {
        browser.open(index, width, scheme);
        click("[data-run=\"seeds\"] .fold");
        click("[data-run=\"best\"] input");
        press("One chart a run");
        browser.evaluate("document.querySelectorAll('details').forEach(details => details.open = true)");

        assertThat(Axe.violations(browser)).isEqualTo(List.of());
        assertThat(browser.evaluate("return document.documentElement.scrollWidth"))
                .isEqualTo((long) width);
    }

    @Test
    void withThePointerOverARowTheCurvesOfOthersFade() {
        open("");

        hover("best", "pointerenter");
        assertThat(browser.evaluate("return document.querySelectorAll('#loss .lines > .highlighted').length"))
                .isEqualTo(1L);
        hover("best", "pointerleave");

        assertThat(browser.evaluate("return document.querySelectorAll('.highlighting, .highlighted').length"))
                .isEqualTo(0L);
    }

    private void hover(String run, String event) {
        browser.evaluate("document.querySelector('[data-run=\"" + run + "\"]').dispatchEvent(new PointerEvent('" + event
                + "'))");
    }

    @Test
    void everyControlHasANameAndRoomForAFinger() {
        for (int width : List.of(390, 1280)) {
            browser.open(index, width, "light");

            assertThat(browser.evaluate("return Array.from(document.querySelectorAll('button, select, input')).filter("
                            + "control => control.offsetParent && Math.min(...['width', 'height'].map(side =>"
                            + " (control.closest('label') ?? control).getBoundingClientRect()[side])) < 24"
                            + " && !control.classList.contains('sort')).map(control => control.outerHTML)"))
                    .isEqualTo(List.of());
        }
    }

    private void open(String hash) {
        browser.open(index, 1280, "light");
        browser.evaluate("location.hash = '" + hash + "'");
        reload();
    }

    private void reload() {
        browser.reload();
    }

    private String hash() {
        String hash = (String) browser.evaluate("return location.hash");
        return hash.equals("#") ? "" : hash;
    }

    @SuppressWarnings("unchecked")
    private List<String> shownRows() {
        return (List<String>) browser.evaluate("return Array.from(document.querySelectorAll('#compared tbody tr'))"
                + ".filter(row => row.offsetParent !== null).map(row => row.dataset.run)");
    }

    private long visibleCurves(String chart) {
        return (Long)
                browser.evaluate(
                        "return Array.from(document.querySelectorAll('#" + chart
                                + " g[data-series] > .line:not(.raw)')).filter(line => getComputedStyle(line.parentNode).display !== 'none').length");
    }

    private String text(String selector) {
        return (String) browser.evaluate("return document.querySelector('" + selector + "').textContent");
    }

    private void click(String selector) {
        browser.evaluate("document.querySelector('" + selector + "').click()");
    }

    private void press(String button) {
        browser.evaluate("Array.from(document.querySelectorAll('button')).find(one => one.textContent === '" + button
                + "').click()");
    }

    private void type(String selector, String text) {
        browser.evaluate("const box = document.querySelector('" + selector + "'); box.value = '" + text
                + "'; box.dispatchEvent(new Event('input', {bubbles: true}))");
    }

    private void choose(String selector, String value) {
        browser.evaluate("const list = document.querySelector('" + selector + "'); list.value = '" + value
                + "'; list.dispatchEvent(new Event('change', {bubbles: true}))");
    }

    private void choosePair(String first, String second) {
        for (String end : List.of("first", "second")) {
            String name = end.equals("first") ? first : second;
            browser.evaluate(
                    "const list = document.getElementById('pair-" + end + "');"
                            + " list.value = Array.from(list.options).find(option => option.text === arguments[0]).value;"
                            + " list.dispatchEvent(new Event('change', {bubbles: true}))",
                    name);
        }
    }
}
