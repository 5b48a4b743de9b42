package io.github.mnistmaven.plugin.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Curves of the compared runs, chosen by their boxes. */
class ComparisonCurvesBrowserTest extends AbstractComparisonBrowserTest {

    @Test
    void aBoxHidesTheCurvesOfItsRunInEveryChart() {
        page.open();
        assertThat(page.visibleCurves("val_accuracy")).isEqualTo(8L);

        page.click("[data-run=\"best\"] input");

        for (String chart : List.of("val_accuracy", "val_loss", "accuracy", "loss")) {
            assertThat(page.visibleCurves(chart)).as(chart).isEqualTo(7L);
        }
        assertThat(browser.hash()).isEqualTo("#hide=best");
        browser.reload();
        assertThat(page.visibleCurves("loss")).isEqualTo(7L);
        assertThat(browser.evaluate("return document.querySelector('[data-run=\"best\"] input').checked"))
                .isEqualTo(false);
    }

    @Test
    void anExperimentsBoxHidesTheCurvesOfAllItsRuns() {
        page.open();

        page.click("[data-run=\"seeds\"] input");
        assertThat(page.visibleCurves("loss")).isEqualTo(6L);
        page.click("[data-run=\"seeds\"] .fold");
        page.click("[data-run=\"seeds/seed-1\"] input");

        assertThat(page.visibleCurves("loss")).isEqualTo(7L);
        assertThat(browser.evaluate("return document.querySelector('[data-run=\"seeds\"] input').indeterminate"))
                .isEqualTo(true);
    }

    @Test
    void allCurvesCanBeHiddenAndShown() {
        page.open();

        page.press("No curves");
        assertThat(page.visibleCurves("loss")).isZero();
        page.click("[data-run=\"baseline\"] input");
        assertThat(page.visibleCurves("loss")).isEqualTo(1L);
        assertThat(browser.hash()).isEqualTo("#only=baseline");
        page.press("All curves");

        assertThat(page.visibleCurves("loss")).isEqualTo(8L);
        assertThat(browser.hash()).isEqualTo("");
    }

    @Test
    void eachRunCanHaveAChartOfItsOwn() {
        page.open("#hide=best");

        page.press("One chart per run");

        assertThat(browser.count(".multiple")).isEqualTo(7L);
        assertThat(browser.evaluate("return document.querySelector('#overlay').hidden"))
                .isEqualTo(true);
        assertThat(browser.count(".multiple:nth-child(2) g[data-series]"))
                .as("the run's curve and the baseline's")
                .isEqualTo(2L);
        assertThat(browser.hash()).isEqualTo("#hide=best&multiples=val_accuracy");
        page.choose("#multiple", "loss");
        assertThat(browser.hash()).isEqualTo("#hide=best&multiples=loss");
        browser.reload();
        page.press("One chart per run");
        assertThat(browser.evaluate("return document.querySelector('#overlay').hidden"))
                .isEqualTo(false);
        assertThat(browser.evaluate("return document.querySelector('.multiples').checkVisibility()"))
                .as("the small charts are seen")
                .isEqualTo(false);
    }

    @Test
    void withThePointerOverARowTheCurvesOfOthersFade() {
        page.open();

        hover("best", "pointerenter");
        assertThat(browser.count("#loss .lines > .highlighted")).isEqualTo(1L);
        hover("best", "pointerleave");

        assertThat(browser.count(".highlighting, .highlighted")).isEqualTo(0L);
    }

    @Test
    void whatAccuracyCostsIsThereAsCsvAndAsSvg() {
        page.open(1280, "dark");
        String csv = browser.attribute("#against_parameters [download='against_parameters.csv']", "href");
        assertThat(new String(Base64.getDecoder().decode(csv.replaceFirst(".*,", "")), StandardCharsets.UTF_8))
                .startsWith("run,parameters,test_accuracy\n\"baseline\",22006.0,0.98")
                .contains("\n\"best\",347146.0,0.99");

        browser.evaluate(
                "HTMLAnchorElement.prototype.click = function () { window.saved = [this.download, this.href]; }");
        page.click("#against_parameters button");

        assertThat(browser.evaluate("return window.saved[0]")).isEqualTo("against_parameters.svg");
        assertThat((String) browser.evaluate("return decodeURIComponent(window.saved[1].replace(/^[^,]*,/, ''))"))
                .contains(">Test accuracy against size</text>", "fill=\"rgb(26, 99, 165)\"", "paint-order=\"stroke\"")
                .doesNotContain("var(", "class=", "<script");
    }

    private void hover(String run, String event) {
        browser.evaluate("document.querySelector('[data-run=\"" + run + "\"]').dispatchEvent(new PointerEvent('" + event
                + "'))");
    }
}
