package io.github.mnistmaven.plugin.report;

import static io.github.mnistmaven.plugin.report.LearningCurves.numbers;
import static io.github.mnistmaven.plugin.report.LearningCurves.withoutNumbers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The learning curves of a run that is compared with a baseline of more epochs, once a reader uses them. */
class ChartBrowserTest extends AbstractChartBrowserTest {

    @Test
    void theScriptDrawsWhatThePageDraws(@TempDir Path directory) throws IOException {
        LearningCurves withCleanPasses = new LearningCurves(browser, directory, TestRecords.withCleanPasses());
        for (LearningCurves drawn : List.of(curves, withCleanPasses)) {
            drawn.open();
            List<String> byThePage = drawn.drawing();

            drawn.press("Log loss");
            assertThat(drawn.drawing()).isNotEqualTo(byThePage);
            drawn.press("Log loss");

            List<String> byTheScript = drawn.drawing();
            assertThat(byTheScript).hasSameSizeAs(byThePage);
            for (int i = 0; i < byThePage.size(); i++) {
                assertSameButForATenth(byTheScript.get(i), byThePage.get(i));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void itIsAccessibleInUse(String scheme) throws IOException {
        for (int width : List.of(360, 1280)) {
            curves.open(width, scheme);
            curves.press("Log loss");
            reader.click("#learning .legend [data-series=s1] button");
            reader.focus("#accuracy .cursor");
            browser.evaluate("document.querySelectorAll('.values details').forEach(details => details.open = true)");

            assertThat(Axe.violations(browser)).isEqualTo(List.of());
            assertThat(browser.evaluate(
                            "return Array.from(document.querySelectorAll('#learning button, #learning input'))"
                                    + ".every(control => control.getBoundingClientRect().height >= 24)"))
                    .isEqualTo(true);
        }
    }

    private static void assertSameButForATenth(String actual, String expected) {
        assertThat(withoutNumbers(actual)).isEqualTo(withoutNumbers(expected));
        List<Double> wanted = numbers(expected);
        List<Double> found = numbers(actual);
        for (int i = 0; i < wanted.size(); i++) {
            assertThat(found.get(i)).as("%s for %s", actual, expected).isCloseTo(wanted.get(i), within(0.1001));
        }
    }
}
