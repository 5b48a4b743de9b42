package io.github.mnistmaven.plugin.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistmaven.experiment.run.Comparison;
import io.github.mnistmaven.experiment.run.RunRecord;
import io.github.mnistmaven.experiment.statistics.McNemar;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Any two runs, held against each other. */
class ComparisonPairBrowserTest extends AbstractComparisonBrowserTest {

    @Test
    void twoRunsChosenByScriptLookAsThePageRendersThem() {
        page.open();
        assertThat(page.verdict()).contains("best is better than baseline");
        Object rendered =
                browser.evaluate("return document.getElementById('pair-content').innerHTML.replace(/\\n/g, '')");

        page.choosePair("best", "dropout");
        page.choosePair("baseline", "best");

        assertThat(browser.evaluate("return document.getElementById('pair-content').innerHTML"))
                .isEqualTo(rendered);
    }

    @Test
    void anyTwoRunsAreHeldAgainstEachOtherAsTheConsoleDoes() throws Exception {
        List<RunRecord> runs = List.of(
                ComparedRunsPage.BASELINE, ComparedRunsPage.DROPOUT, ComparedRunsPage.BEST, ComparedRunsPage.SEED);
        for (RunRecord first : runs) {
            for (RunRecord second : runs) {
                page.open();
                page.choosePair(first.name(), second.name());

                assertThat(page.verdict())
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
        page.open();
        page.choosePair("dropout", "seeds/seed-2");
        assertThat(browser.hash()).isEqualTo("#first=dropout&second=seeds%252Fseed-2");

        browser.reload();
        page.press("Swap");

        assertThat(page.verdict()).startsWith("dropout is ").contains(" seeds/seed-2");
        assertThat(browser.hash()).isEqualTo("#first=seeds%252Fseed-2&second=dropout");
    }

    @Test
    void runsOnOtherImagesAreNotHeldAgainstEachOther() {
        page.open();

        page.choosePair("baseline", "other");

        assertThat(page.verdict())
                .isEqualTo(
                        "other was tested on other images (digits) than baseline (mnist), so their accuracies can't be"
                                + " compared.");
        assertThat(browser.count("#pair-content img, .differences")).isZero();
        assertThat(browser.text(".warning"))
                .contains("Tested on other images (digits, 10,000) than baseline", "other.");
    }
}
