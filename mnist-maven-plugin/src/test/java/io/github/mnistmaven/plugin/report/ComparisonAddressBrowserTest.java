package io.github.mnistmaven.plugin.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The address of the comparison: what it holds of a reader's choices, and how the page follows it. */
class ComparisonAddressBrowserTest extends AbstractComparisonBrowserTest {

    @ParameterizedTest
    @ValueSource(strings = {"open=%25", "first=%25E0", "hide=%25,%25zz", "second=%25E0%25A4", "only=%", "open=%E0"})
    void anAddressThatCannotBeDecodedLeavesThePageAsItIs(String hash) {
        page.open("#" + hash);

        assertThat(browser.console()).isEmpty();
        assertThat(page.verdict()).contains("best is better than baseline");
        assertThat(browser.count("#filter, #pair-first, #multiple")).isEqualTo(3);
    }

    @Test
    void everyPartFollowsAnAddressThatIsChangedByHand() {
        page.open("#open=seeds&filter=seed&hide=best&multiples=loss&first=dropout&second=best");

        browser.goTo("#hide=dropout,baseline&first=best&second=dropout");

        assertThat(page.shownRows()).contains("baseline", "seeds").doesNotContain("seeds/seed-1");
        assertThat(browser.evaluate("return document.querySelector('#filter').value"))
                .isEqualTo("");
        assertThat(browser.attribute(".fold", "aria-expanded")).isEqualTo("false");
        assertThat(browser.evaluate("return document.querySelector('.multiples').checkVisibility()"))
                .isEqualTo(false);
        assertThat(page.visibleCurves("loss")).isEqualTo(6L);
        assertThat(browser.evaluate("return document.querySelector('[data-run=\"best\"] input').checked"))
                .isEqualTo(true);
        assertThat(page.verdict()).startsWith("dropout is ").contains(" than best");

        browser.goTo("#");

        assertThat(page.visibleCurves("loss")).isEqualTo(8L);
        assertThat(page.verdict()).contains("best is better than baseline");
    }

    @Test
    void aPairIsWrittenOnceAfterItWasShown() {
        page.open();
        browser.evaluate("""
                window.written = [];
                const write = history.replaceState;
                history.replaceState = (...change) => {
                  window.written.push(document.querySelector('.verdict').textContent.split(' ')[0] + change[2]);
                  write.apply(history, change);
                };
                """);

        page.press("Swap");

        assertThat(browser.evaluate("return window.written.join()")).isEqualTo("baseline#first=best&second=baseline");
    }
}
