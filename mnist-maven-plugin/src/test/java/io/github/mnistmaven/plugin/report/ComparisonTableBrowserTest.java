package io.github.mnistmaven.plugin.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Rows of the compared runs, filtered, folded and sorted. */
class ComparisonTableBrowserTest extends AbstractComparisonBrowserTest {

    @Test
    void theFilterKeepsRowsThatHoldEveryWordInAnyColumn() {
        page.open();

        page.filter("MISSED dropout");

        assertThat(page.shownRows()).containsExactly("dropout");
        assertThat(browser.text(".count")).isEqualTo("1 of 10 rows");
        assertThat(browser.hash()).isEqualTo("#filter=MISSED+dropout");
        page.filter("");
        assertThat(page.shownRows()).contains("baseline", "damaged").doesNotContain("seeds/seed-1");
        assertThat(browser.hash()).isEqualTo("");
    }

    @Test
    void theRunsOfSeveralSeedsAreFoldedAwayUntilTheyAreAskedForOrFound() {
        page.open();
        assertThat(page.shownRows()).contains("seeds").doesNotContain("seeds/seed-1", "seeds/seed-2");

        page.click("[data-run=\"seeds\"] .fold");

        assertThat(page.shownRows()).containsSubsequence("seeds", "seeds/seed-1", "seeds/seed-2");
        assertThat(browser.hash()).isEqualTo("#open=seeds");
        page.click("[data-run=\"seeds\"] .fold");
        page.filter("seed-2");
        assertThat(page.shownRows()).containsExactly("seeds", "seeds/seed-2");
    }

    @Test
    void sortingKeepsTheBaselineOnTopAndRunsBehindTheirExperiment() {
        page.open("#open=seeds");

        page.click("#compared thead th:nth-child(3) .sort");

        assertThat(page.shownRows())
                .startsWith("baseline", "best", "seeds", "seeds/seed-1", "seeds/seed-2")
                .endsWith("smoke", "damaged");
        assertThat(browser.hash()).contains("sort.compared=2.descending");
    }
}
