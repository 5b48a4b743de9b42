package io.github.mnistmaven.plugin.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistmaven.experiment.directory.RunDirectory;
import io.github.mnistmaven.experiment.record.RunRecord;
import io.github.mnistmaven.language.record.StoredRecords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages of 2 to 1000 classes. */
@InBrowser
class ManyClassesBrowserTest {
    private Browser browser;
    private RunDirectory thousand;
    private Path few;
    private Path letters;
    private Path comparison;

    @BeforeAll
    void writeThePages(Browser shared, @TempDir Path temporary) throws IOException {
        browser = shared;
        Pages pages = new Pages(Path.of(System.getProperty("many.classes", temporary.toString()))
                .resolve("mnist"));
        few = pages.finished("two", ManyClasses.run("two", 2, 0.2, 1), TestRecords.EXPERIMENT)
                .report();
        letters = pages.finished("letters", ManyClasses.run("letters", 26, 0.2, 1), TestRecords.EXPERIMENT)
                .report();
        pages.finished("characters", ManyClasses.run("characters", 62, 0.2, 1), TestRecords.EXPERIMENT);
        thousand = pages.finished("thousand", ManyClasses.run("thousand", 1000, 0.2, 1), TestRecords.EXPERIMENT);
        pages.finished("other", ManyClasses.run("other", 1000, 0.1, 2), TestRecords.EXPERIMENT);
        comparison = pages.index();
    }

    @Test
    void fewClassesAreDrawnAsAMatrix() {
        browser.open(few, 1280, "light");
        assertThat(browser.texts("#confusion-matrix tbody th", "node.textContent"))
                .hasSize(2);
        browser.open(letters, 1280, "light");
        assertThat(browser.texts("#confusion-matrix tbody th", "node.textContent"))
                .hasSize(26)
                .startsWith("ß", "שלום עולם", "مرحبا", "漢字");
        assertThat(browser.evaluate("return window.hit")).isNull();
        assertThat(browser.evaluate("return document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
        assertThat(browser.console()).isEmpty();
    }

    @Test
    void manyClassesAreAListOfWhatIsConfusedMost() throws IOException {
        browser.open(thousand.report(), 1280, "light");

        assertThat(browser.texts("#confusion-matrix", "node.textContent")).isEmpty();
        List<String> counts = browser.texts("#top-confusions tbody td:nth-child(3)", "node.dataset.value");
        assertThat(counts)
                .hasSize(50)
                .isSortedAccordingTo((a, b) -> Integer.compare(Integer.parseInt(b), Integer.parseInt(a)));
        assertThat(browser.texts("#worst-classes tbody tr", "node.cells[3].dataset.value"))
                .hasSize(20)
                .isSortedAccordingTo((a, b) -> Double.compare(Double.parseDouble(a), Double.parseDouble(b)));
        assertThat(browser.texts("#class-table tbody tr", "node.cells[0].textContent"))
                .hasSize(1000);
        assertThat(browser.evaluate("return document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
        assertThat(browser.console()).isEmpty();
        assertThat(Files.size(thousand.report())).isLessThan(2_000_000);
    }

    @Test
    void anExampleIsAMistakeThatThePageShows() {
        browser.open(letters.resolveSibling("../characters/report.html").normalize(), 1280, "light");

        String first =
                browser.texts("#top-confusions a", "node.getAttribute('href')").get(0);
        browser.reader().click("#top-confusions a");
        assertThat(browser.texts(".target", "'#' + node.id")).containsExactly(first);
    }

    @Test
    void twoRunsOfManyClassesAreComparedByTheirLargestDifferences() {
        browser.open(comparison, 1280, "light");
        browser.evaluate("location.hash = 'first=thousand&second=other'");

        assertThat(browser.evaluate("return document.title")).isEqualTo("Runs");
        assertThat(browser.console()).isEmpty();
    }

    @Test
    void theRecordOfAThousandClassesLeavesOutItsMatrixAndIsReadAgain() throws IOException {
        RunRecord written = ManyClasses.run("thousand", 1000, 0.2, 1);

        assertThat(Files.readString(thousand.record())).doesNotContain("confusion_matrix");
        assertThat(Files.size(thousand.record())).isLessThan(600_000);
        assertThat(StoredRecords.run(new RunDirectory(thousand.path()))
                        .orElseThrow()
                        .confusionMatrix())
                .isEqualTo(written.confusionMatrix());
    }
}
