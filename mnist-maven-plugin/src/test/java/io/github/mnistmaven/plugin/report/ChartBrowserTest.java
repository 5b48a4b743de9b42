package io.github.mnistmaven.plugin.report;

import static org.assertj.core.api.Assertions.assertThat;

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
        LearningCurvesPage withCleanPasses = new LearningCurvesPage(browser, directory, TestRecords.withCleanPasses());
        for (LearningCurvesPage drawn : List.of(curves, withCleanPasses)) {
            drawn.open();
            List<String> byThePage = drawn.drawing();

            drawn.press("Log loss");
            assertThat(drawn.drawing()).isNotEqualTo(byThePage);
            drawn.press("Log loss");

            Drawings.assertSameButForATenth(drawn.drawing(), byThePage);
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
}
