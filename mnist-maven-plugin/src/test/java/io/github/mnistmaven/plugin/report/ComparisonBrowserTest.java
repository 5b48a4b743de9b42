package io.github.mnistmaven.plugin.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page that holds runs against one another, as a whole. */
class ComparisonBrowserTest extends AbstractComparisonBrowserTest {

    @Test
    void aHostileNameIsTextWhereverTheScriptWritesIt() {
        page.open();
        String name = (String) browser.evaluate("return Array.from(document.getElementById('pair-first').options)"
                + ".map(option => option.text).find(text => text.includes('<script>'))");

        page.choosePair(name, "baseline");
        page.click("#compared [data-run*=\"<script>\"] input");
        page.press("One chart per run");
        browser.reload();

        assertThat(page.verdict()).contains("<img src=x onerror=\"window.hit=1\">");
        assertThat(browser.count("[onerror], [onload]")).isZero();
        assertThat(page.visibleCurves("loss")).isEqualTo(7L);
    }

    @Test
    void ofManyRunsTheBestHaveCurvesAndAllCanBeSortedFilteredAndPicked(@TempDir Path directory) throws IOException {
        ComparedRunsPage many = ComparedRunsPage.ofMany(browser, directory);
        many.open();

        assertThat(many.visibleCurves("loss")).isEqualTo(40L);
        assertThat(browser.text("#curves .content > p"))
                .startsWith("Of 500 runs, the 40 with the highest test accuracy");
        assertThat(browser.count("#compared input")).isEqualTo(40L);
        many.click("#compared thead th:nth-child(1) .sort");
        assertThat(many.shownRows())
                .hasSize(500)
                .startsWith("run-0", "run-1", "run-2", "run-3")
                .endsWith("run-499");
        many.filter("run-49");
        assertThat(many.shownRows())
                .containsExactly(
                        "run-49", "run-490", "run-491", "run-492", "run-493", "run-494", "run-495", "run-496",
                        "run-497", "run-498", "run-499");
        many.choosePair("run-7", "run-499");
        assertThat(many.verdict()).startsWith("run-499 is ");
    }

    @ParameterizedTest
    @CsvSource({"light, 390", "dark, 390", "light, 1280", "dark, 1280"})
    void whateverIsChosenThePageIsAccessibleAtLevelAA(String scheme, int width) throws IOException {
        page.open(width, scheme);
        page.click("[data-run=\"seeds\"] .fold");
        page.click("[data-run=\"best\"] input");
        page.press("One chart per run");
        browser.evaluate("document.querySelectorAll('details').forEach(details => details.open = true)");

        assertThat(Axe.violations(browser)).isEqualTo(List.of());
        assertThat(browser.evaluate("return document.documentElement.scrollWidth"))
                .isEqualTo((long) width);
    }

    /** 718 pixels are A4 upright with the browser's usual margins. */
    @Test
    void printedAllOfTheTableIsOnThePaperAndShadesKeepTheirColours() {
        page.open(718, "light");

        browser.print();

        assertThat(browser.evaluate("return document.getElementById('compared').getBoundingClientRect().right <= 718"))
                .isEqualTo(true);
        assertThat(browser.texts(".differences td", "getComputedStyle(node).printColorAdjust"))
                .isNotEmpty()
                .containsOnly("exact");
    }

    @Test
    void everyControlHasANameAndRoomForAFinger() {
        for (int width : List.of(390, 1280)) {
            page.open(width, "light");

            assertThat(browser.evaluate("return Array.from(document.querySelectorAll('button, select, input')).filter("
                            + "control => control.offsetParent && Math.min(...['width', 'height'].map(side =>"
                            + " (control.closest('label') ?? control).getBoundingClientRect()[side])) < 24"
                            + " && !control.classList.contains('sort')).map(control => control.outerHTML)"))
                    .isEqualTo(List.of());
        }
    }
}
