package io.github.mnistmaven.plugin.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistmaven.experiment.record.Prediction;
import io.github.mnistmaven.experiment.record.RunRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;

/** The address of a run's page: what it holds of a reader's choices, and how the page follows it. */
@InBrowser
class AddressBrowserTest {
    private static final String SHARES = ".tools[aria-label='Confusion matrix'] button";

    private Path directory;
    private Path page;
    private String lastMistake;
    private Browser browser;

    @BeforeAll
    void writeThePage(Browser shared, @TempDir Path temporary) throws IOException {
        browser = shared;
        directory = temporary;
        RunRecord record = TestRecords.withAllMistakes();
        page = new Pages(temporary.resolve("mnist"))
                .finished("baseline", record, TestRecords.EXPERIMENT)
                .report();
        List<Prediction> mistakes = record.mistakes();
        lastMistake = "image-" + mistakes.get(mistakes.size() - 1).index();
    }

    @Test
    void aSliderThatIsDraggedIsDrawnAtOnceAndWrittenOnceAtItsEnd() {
        open("");
        browser.evaluate("""
                window.written = [];
                const write = history.replaceState;
                history.replaceState = (...change) => {
                  window.written.push(document.querySelector('#learning output').value + change[2]);
                  write.apply(history, change);
                };
                const slider = document.getElementById('learning-smoothing');
                for (let step = 1; step <= 10; step++) {
                  slider.value = step * 0.05;
                  slider.dispatchEvent(new Event('input', { bubbles: true }));
                }
                window.drawn = document.querySelector('#learning output').value;
                slider.dispatchEvent(new Event('change', { bubbles: true }));
                """);

        assertThat(browser.evaluate("return window.drawn")).isEqualTo("0.5");
        assertThat(browser.evaluate("return window.written")).isEqualTo(List.of("0.5#learning.smooth=0.5"));
    }

    @Test
    void aSliderThatRestsIsWrittenWithoutItsEnd() {
        open("");

        assertThat(browser.evaluateAsync("""
                        const done = arguments[0];
                        const write = history.replaceState;
                        history.replaceState = (...change) => done(change[2]);
                        const slider = document.getElementById('learning-smoothing');
                        slider.value = 0.5;
                        slider.dispatchEvent(new Event('input', { bubbles: true }));
                        """)).isEqualTo("#learning.smooth=0.5");
    }

    @Test
    void whatIsDrawnAsItIsWrittenInTheAddressIsNotWrittenAgain() {
        open("#learning.log=1");
        browser.evaluate("history.replaceState = () => { throw new Error('written'); }");

        browser.evaluate("document.querySelectorAll('#learning .chart-tools button')[0].click();"
                + "document.querySelectorAll('#learning .chart-tools button')[0].click();");

        assertThat(browser.hash()).isEqualTo("#learning.log=1");
    }

    @Test
    void everyPartFollowsAnAddressThatIsChangedByHand() {
        open("#confusion=share&mistakes=5-3&sort.class-table=1.descending&at=classes");
        assertThat(browser.attribute(SHARES, "aria-pressed")).isEqualTo("true");
        assertThat(browser.count("#mistakes [hidden]")).isPositive();

        browser.goTo("mistakes=2-1&sort.class-table=2.ascending&at=data");

        assertThat(browser.attribute(SHARES, "aria-pressed")).isEqualTo("false");
        assertThat(browser.text("#mistakes .filter")).startsWith("2 taken for 1: ");
        assertThat(browser.texts("#class-table [aria-sort]", "node.cellIndex + node.ariaSort"))
                .containsExactly("2ascending");
        assertThat(browser.texts(".target", "node.id")).containsExactly("data");

        browser.goTo("");

        assertThat(browser.count("#mistakes [hidden], #class-table [aria-sort], .target"))
                .isZero();
    }

    @Test
    void aMistakeBelowTheOthersIsShownWhenItsAddressIsOpened() {
        open("");
        browser.reader().click("#mistakes summary");
        browser.reader().click("#" + lastMistake + " a");
        assertThat(browser.hash()).isEqualTo("#at=" + lastMistake);

        browser.reload();

        assertThat(browser.evaluate("const place = document.getElementById('" + lastMistake + "');"
                        + "const top = place.getBoundingClientRect().top;"
                        + "return place.checkVisibility() && top >= 0 && top < innerHeight"))
                .isEqualTo(true);
    }

    @Test
    void aMistakeThatTheFilterHidesIsShownWhenItsAddressIsOpened() {
        open("#mistakes=2-1&at=" + lastMistake);

        assertThat(browser.evaluate("return document.getElementById('" + lastMistake + "').checkVisibility()"))
                .isEqualTo(true);
    }

    @Test
    void theKeyboardGoesOnFromThePlaceThatALinkLedTo() {
        open("");
        browser.reader().focus(".contents a[href='#classes']");

        browser.reader().press(Keys.ENTER);

        assertThat(browser.evaluate("return document.activeElement.id")).isEqualTo("classes");
        browser.reader().press(Keys.TAB);
        assertThat(browser.evaluate("return document.activeElement.closest('section').id"))
                .isEqualTo("classes");
        assertThat(browser.count("section[tabindex]")).isZero();
    }

    @Test
    void backLeadsToThePlaceBefore() {
        open("");
        browser.reader().click(".contents a[href='#classes']");
        browser.press(".tools[aria-label='Confusion matrix']", "% of row");
        browser.reader().click(".contents a[href='#data']");
        assertThat(browser.hash()).isEqualTo("#at=data&confusion=share");

        browser.back();

        assertThat(browser.hash()).isEqualTo("#at=classes&confusion=share");
        assertThat(browser.texts(".target", "node.id")).containsExactly("classes");
        browser.back();
        assertThat(browser.hash()).isEmpty();
        assertThat(browser.attribute(SHARES, "aria-pressed")).isEqualTo("false");
    }

    @ParameterizedTest
    @ValueSource(strings = {"length.ascending", "99.ascending", "-1.descending", "1.upwards", "", "0x1.ascending"})
    void aColumnThatThereIsNotSortsNothing(String order) {
        open("#sort.class-table=" + order);

        assertThat(browser.count("#class-table [aria-sort]")).isZero();
        assertThat(browser.count("nav.contents"))
                .as("later parts of the script")
                .isEqualTo(1);
    }

    @Test
    void aPartThatFailsLeavesTheOthersAlone() throws IOException {
        String intact = Files.readString(page);
        String data = "<script type=\"application/json\" id=\"learning-data\">";
        assertThat(intact).contains(data);
        Path damaged = Files.writeString(directory.resolve("damaged.html"), intact.replace(data, data + "!"));

        browser.open(damaged, "", 1280, "light");

        assertThat(browser.console()).singleElement().asString().contains("SyntaxError");
        assertThat(browser.count("nav.contents, #class-table .sort")).isGreaterThan(1);
        browser.reader().click(".contents a[href='#classes']");
        assertThat(browser.hash()).isEqualTo("#at=classes");
    }

    private void open(String hash) {
        browser.open(page, hash, 1280, "light");
    }
}
