package io.github.mnistmaven.plugin.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** What a reader can do with a run's page, besides its curves. */
@InBrowser
class RunPageBrowserTest {
    private static final String SHOWN_MISTAKES =
            "Array.from(document.querySelectorAll('#mistakes [data-true]')).filter(mistake => mistake.checkVisibility())";

    private Path page;
    private Browser browser;

    @BeforeAll
    void writeThePage(Browser shared, @TempDir Path temporary) throws IOException {
        browser = shared;
        page = new Pages(temporary.resolve("mnist"))
                .finished("baseline", TestRecords.baseline(), TestRecords.EXPERIMENT)
                .report();
    }

    @Test
    void theConfusionMatrixShowsCountsOrSharesOfARow() {
        open("");
        assertThat(browser.text("#confusion-matrix tbody tr:nth-child(6) td:nth-of-type(4)"))
                .isEqualTo("8");

        browser.reader().click(".tools[aria-label='Confusion matrix'] button");

        // 8 of the 892 images of a five
        assertThat(browser.text("#confusion-matrix tbody tr:nth-child(6) td:nth-of-type(4)"))
                .isEqualTo("0.9");
        assertThat(browser.text("#confusion-matrix tbody tr:nth-child(6) td:nth-of-type(6)"))
                .isEqualTo("98.2");
        assertThat(browser.text("#confusion-matrix caption"))
                .isEqualTo("Rows: true class. Columns: predicted class. In % of a row.");
        assertThat(browser.hash()).isEqualTo("#confusion=share");
    }

    @Test
    void anErrorIsNamedByWhatItShows() {
        open("");
        assertThat(browser.attribute("[data-error='5-3']", "aria-label"))
                .isEqualTo("8 times 5 taken for 3: show 2 of 8");

        browser.reader().click(".tools[aria-label='Confusion matrix'] button");

        assertThat(browser.text("[data-error='5-3']")).isEqualTo("0.9");
        assertThat(browser.attribute("[data-error='5-3']", "aria-label")).isEqualTo("0.9 % 5 taken for 3: show 2 of 8");
    }

    @Test
    void anErrorOfTheMatrixShowsItsMistakesAlone() {
        open("");
        long all = (Long) browser.evaluate("return " + SHOWN_MISTAKES + ".length");
        assertThat(all).isEqualTo(TestRecords.baseline().mistakes().size());
        String error = browser.attribute("[data-error]", "data-error");

        browser.reader().click("[data-error='" + error + "']");

        assertThat(errors()).isNotEmpty().containsOnly(error);
        assertThat(browser.text(".filter"))
                .isEqualTo(
                        "2 taken for 1: 1 of the 2; the 16 most confident of 147 mistakes are recorded. Show all mistakes");
        assertThat(browser.hash()).isEqualTo("#mistakes=" + error);

        browser.reader().click(".filter button");

        assertThat(browser.evaluate("return " + SHOWN_MISTAKES + ".length")).isEqualTo(all);
        assertThat(browser.hash()).isEmpty();
    }

    @Test
    void ofMoreMistakesThanAreRecordedThePageSaysSo() {
        open("");

        assertThat(browser.text("#mistakes .content > p"))
                .isEqualTo("Of 147 misclassified test images the 16 most confident mistakes are recorded, the most"
                        + " confident first, with the probability the model gave to its answer and to the truth.");
    }

    @Test
    void whereAllMistakesAreRecordedAnErrorShowsAllOfItsOwn(@TempDir Path directory) throws IOException {
        Path whole = new Pages(directory)
                .finished("whole", TestRecords.withAllMistakes(), TestRecords.EXPERIMENT)
                .report();
        browser.open(whole, 1280, "light");
        assertThat(browser.text("#mistakes .content > p"))
                .isEqualTo("Misclassified test images, the most confident mistake first, with the probability the model"
                        + " gave to its answer and to the truth.");
        assertThat(browser.attribute("[data-error='5-3']", "aria-label")).isEqualTo("8 times 5 taken for 3: show them");

        browser.reader().click("[data-error='5-3']");

        assertThat(browser.text(".filter")).isEqualTo("5 taken for 3: 8 of the 8. Show all mistakes");
    }

    @Test
    void theMatrixIsUsedByKeyboardAsWell() {
        open("");
        browser.reader().focus("[data-error]");

        browser.reader().press(Keys.ENTER);

        assertThat(browser.attribute("[data-error]", "aria-pressed")).isEqualTo("true");
        browser.reader().press(Keys.SPACE);
        assertThat(browser.attribute("[data-error]", "aria-pressed")).isEqualTo("false");
    }

    @Test
    void anAddressBringsBackWhatWasChosen() {
        open("");
        String error = browser.attribute("[data-error]", "data-error");

        open("#mistakes=" + error + "&confusion=share&sort.class-table=1.descending");

        assertThat(errors()).isNotEmpty().containsOnly(error);
        assertThat(browser.attribute(".tools[aria-label='Confusion matrix'] button", "aria-pressed"))
                .isEqualTo("true");
        assertThat(column(1)).isSortedAccordingTo((a, b) -> b.compareTo(a));
    }

    @Test
    void anAddressThatSomebodyMadeUpChangesNothing() {
        open("#mistakes=%3Cimg%20src%3Dx%3E-1&confusion=x&sort.class-table=99.up&sort.x=1");

        assertThat(browser.evaluate("return " + SHOWN_MISTAKES + ".length"))
                .isEqualTo((long) TestRecords.baseline().mistakes().size());
        assertThat(browser.count("[aria-sort]")).isZero();
    }

    @Test
    void classesAreSortedByAnyColumn() {
        open("");
        List<String> original = column(0);

        browser.reader().click("#class-table thead th:nth-child(4) button");
        assertThat(column(3)).isSortedAccordingTo((a, b) -> b.compareTo(a));
        assertThat(browser.evaluate("return document.querySelector('#class-table [aria-sort]').ariaSort"))
                .isEqualTo("descending");

        browser.reader().click("#class-table thead th:nth-child(4) button");
        assertThat(column(3)).isSorted();

        browser.reader().click("#class-table thead th:nth-child(4) button");
        assertThat(column(0)).isEqualTo(original);
        assertThat(browser.hash()).isEmpty();
    }

    @Test
    void everyMistakeIsReachedByKeyboardAndHasAnAddress() {
        open("#confusion=share");
        String first = browser.attribute("#mistakes li", "id");
        browser.reader().focus("#mistakes li a");

        browser.reader().press(Keys.ENTER);

        assertThat(browser.hash()).isEqualTo("#confusion=share&at=" + first);
        assertThat(browser.evaluate("return document.querySelector('.target').id"))
                .isEqualTo(first);
    }

    @Test
    void eachSectionIsInTheContentsAndGoesToItsPlace() {
        open("");

        assertThat(browser.evaluate("return Array.from(document.querySelectorAll('.contents a'), a => a.textContent)"))
                .isEqualTo(browser.evaluate(
                        "return Array.from(document.querySelectorAll('main h2'), heading => heading.textContent)"));

        browser.reader().click(".contents a[href='#classes']");

        assertThat(browser.hash()).isEqualTo("#at=classes");
        assertThat((Double)
                        browser.evaluate("return 0.5 + document.getElementById('classes').getBoundingClientRect().top"))
                .isBetween(0.0, 100.0);
    }

    private void open(String hash) {
        browser.open(page, hash, 1280, "light");
    }

    @SuppressWarnings("unchecked")
    private List<String> errors() {
        return (List<String>) browser.evaluate(
                "return " + SHOWN_MISTAKES + ".map(mistake => mistake.dataset.true + '-' + mistake.dataset.predicted)");
    }

    @SuppressWarnings("unchecked")
    private List<String> column(int column) {
        return (List<String>) browser.evaluate("return Array.from(document.querySelectorAll('#class-table tbody tr'),"
                + " row => row.cells[" + column + "].textContent)");
    }
}
