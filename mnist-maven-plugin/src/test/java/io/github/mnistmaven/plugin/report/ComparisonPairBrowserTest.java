package io.github.mnistmaven.plugin.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistmaven.experiment.analysis.Comparison;
import io.github.mnistmaven.experiment.plan.DataPlan;
import io.github.mnistmaven.experiment.record.RunRecord;
import io.github.mnistmaven.experiment.record.Splits;
import io.github.mnistmaven.plugin.Copies;
import io.github.mnistmaven.plugin.TestAnswers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Any two runs, held against each other. */
class ComparisonPairBrowserTest extends AbstractComparisonBrowserTest {

    /** 150 and 60 of the images are wrong in the one and the other, some of them in both. */
    @Test
    void thePageBeginsWithThePairThatItNames() {
        page.open();

        assertThat(page.verdict())
                .startsWith("best is better than baseline: 0.")
                .contains("(p < 0.001, McNemar's exact test: ");
        assertThat(browser.texts("#pair-content h3", "node.textContent.replace(/: .*/, '')"))
                .containsExactly("What was set", "What was answered", "Images fixed", "Images broken");
        assertThat(browser.texts("#pair-content .settings tbody tr", "node.textContent"))
                .contains("training.epochs812", "training.batch_size3264");
        assertThat(browser.count("#pair-content .differences td.better-3")).isPositive();
        assertThat(browser.count("#pair-content img[src^='data:image/png']")).isBetween(1L, 120L);
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
                        "other was tested on other images or classes (digits) than baseline (mnist), so their accuracies can't be"
                                + " compared.");
        assertThat(browser.count("#pair-content img, .differences")).isZero();
        assertThat(browser.text(".warning"))
                .contains("Tested on other images or classes (digits, 10,000) than baseline", "other.");
    }

    /** The same labels, but other names for them, and more. */
    @Test
    void runsWithOtherClassesAreNotHeldAgainstEachOther(@TempDir Path directory) throws Exception {
        RunRecord run = ComparisonRecords.run("more", 2, 90);
        List<String> classes = IntStream.range(0, 12).mapToObj(String::valueOf).toList();
        DataPlan data = Copies.with(run.plan().data(), Map.of("classes", classes));
        List<List<Integer>> confusion = run.answers().confusionMatrix(12);
        Splits splits = TestAnswers.splits(data);
        RunRecord other = Copies.with(
                run,
                Map.of(
                        "plan",
                        Copies.with(run.plan(), Map.of("data", data)),
                        "confusionMatrix",
                        confusion,
                        "splits",
                        Copies.with(
                                splits,
                                Map.of(
                                        "test",
                                        confusion.stream()
                                                .map(row -> row.stream()
                                                        .mapToInt(Integer::intValue)
                                                        .sum())
                                                .toList()))));
        Pages pages = new Pages(directory);
        pages.recorded("baseline", ComparedRunsPage.BASELINE);
        pages.recorded("dropout", ComparedRunsPage.DROPOUT);
        pages.recorded("more", other);
        browser.open(pages.index(), "", 1280, "light");

        page.choosePair("more", "dropout");

        assertThat(page.verdict())
                .isEqualTo(
                        "dropout was tested on other images or classes (mnist) than more (mnist), so their accuracies"
                                + " can't be compared.");
        assertThat(browser.count("#pair-content img, .differences")).isZero();
    }
}
