package io.github.mnistmaven.plugin.report;

import static io.github.mnistmaven.plugin.report.LearningCurvesPage.share;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;

/** What the legend of the learning curves does. */
class ChartLegendBrowserTest extends AbstractChartBrowserTest {

    private static final String TRAINING = "#learning .legend [data-series=s0] button";
    private static final String VALIDATION = "#learning .legend [data-series=s1] button";

    @Test
    void theLegendHidesACurveInEveryChartAndShowsItAgain() {
        reader.click(VALIDATION);

        assertThat(curves.visible()).containsExactly("s0", "s2", "s3", "s4", "s5", "s6");
        assertThat(browser.attribute(VALIDATION, "aria-pressed")).isEqualTo("false");
        assertThat(browser.hash()).isEqualTo("#learning.off=s1");
        reader.point("#loss .cursor", share(3), 0.5);
        assertThat(curves.readouts().get(1))
                .isEqualTo("Epoch 3 | training 0.0690 | baseline training 0.0411 | baseline validation 0.0574");

        reader.click(VALIDATION);

        assertThat(curves.visible()).containsExactly("s0", "s1", "s2", "s3", "s4", "s5", "s6");
        assertThat(browser.hash()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"double click", "shift-click", "alt-click", "shift+enter"})
    void aCurveIsIsolatedAndTheOthersComeBack(String how) {
        isolate(how);

        // learning rates are not in the legend
        assertThat(curves.visible()).containsExactly("s0", "s5", "s6");
        assertThat(browser.hash()).isEqualTo("#learning.off=s1.s2.s3.s4");

        isolate(how);

        assertThat(curves.visible()).containsExactly("s0", "s1", "s2", "s3", "s4", "s5", "s6");
    }

    @Test
    void theOtherCurvesFadeWhileTheLegendNamesOne() {
        reader.point(TRAINING, 0.5, 0.5);

        assertThat(browser.opacity("#loss .lines [data-series=s0]")).isEqualTo("1");
        assertThat(browser.opacity("#loss .lines [data-series=s1]")).isEqualTo("0.18");

        reader.point("h1", 0.5, 0.5);

        assertThat(browser.opacity("#loss .lines [data-series=s1]")).isEqualTo("1");
    }

    private void isolate(String how) {
        switch (how) {
            case "double click" -> reader.doubleClick(TRAINING);
            case "shift-click" -> reader.click(TRAINING, Keys.SHIFT);
            case "alt-click" -> reader.click(TRAINING, Keys.ALT);
            default -> {
                reader.focus(TRAINING);
                reader.pressWithShift(Keys.ENTER);
            }
        }
    }
}
