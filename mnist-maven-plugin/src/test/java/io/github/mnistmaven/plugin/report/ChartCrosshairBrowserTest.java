package io.github.mnistmaven.plugin.report;

import static io.github.mnistmaven.plugin.report.LearningCurvesPage.share;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistmaven.experiment.record.EpochResult;
import io.github.mnistmaven.experiment.record.RunRecord;
import io.github.mnistmaven.plugin.Copies;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** What is read out of the learning curves at an epoch. */
class ChartCrosshairBrowserTest extends AbstractChartBrowserTest {

    @Test
    void thePointerLeadsOneCrosshairOverAllCharts() {
        reader.point("#accuracy .cursor", share(3), 0.5);

        assertThat(curves.readouts())
                .containsExactly(
                        "Epoch 3 | training 97.84\u00a0% | validation 98.72\u00a0% | baseline training 98.71\u00a0%"
                                + " | baseline validation 98.27\u00a0%",
                        "Epoch 3 | training 0.0690 | validation 0.0411 | baseline training 0.0411"
                                + " | baseline validation 0.0574",
                        "Epoch 3 | training 99.78\u00a0% | validation 99.87\u00a0% | baseline training 99.87\u00a0%"
                                + " | baseline validation 99.83\u00a0%",
                        "Epoch 3 | learning rate 0.001 | baseline learning rate 0.001");
        String third = String.format("M%.1f", curves.tickX("accuracy", "3"));
        assertThat(browser.texts("#learning .hair", "node.getAttribute('d').replace(/ .*/, '')"))
                .containsExactly(third, third, third, third);

        reader.point("h1", 0.5, 0.5);

        assertThat(curves.readouts()).isEmpty();
        assertThat(browser.count(".hair")).isZero();
    }

    @Test
    void epochsThatOnlyTheBaselineHasAreReadOutAsWell() {
        reader.point("#loss .cursor", share(9), 0.5);

        assertThat(curves.readouts()).contains("Epoch 9 | baseline training 0.0075 | baseline validation 0.0688");
    }

    /** 98.335 % lies half way: a binary number of it is a little less. */
    @Test
    void crosshairTableAndPointRoundAlike(@TempDir Path directory) throws IOException {
        RunRecord run = TestRecords.cured();
        List<EpochResult> history = new ArrayList<>(run.history());
        history.set(0, Copies.with(history.get(0), Map.of("training", TestScores.of(0.2741, 59_001 / 60_000.0))));
        LearningCurvesPage tied =
                new LearningCurvesPage(browser, directory, Copies.with(run, Map.of("history", history)));
        tied.open();

        reader.focus("#accuracy .cursor");
        reader.press(Keys.HOME);

        assertThat(tied.readouts().get(0)).startsWith("Epoch 1 | training 98.34\u00a0% |");
        assertThat(browser.attribute("#accuracy .cursor", "aria-valuetext")).contains(": training 98.34\u00a0%,");
        assertThat(browser.text("#accuracy tbody tr td")).isEqualTo("98.34\u00a0%");
        assertThat(browser.text("#accuracy [data-series=s0] title")).isEqualTo("training, epoch 1: 98.34\u00a0%");
    }

    @Test
    void arrowKeysMoveTheCrosshairAndEscapeEndsIt() {
        reader.focus("#loss .cursor");
        reader.press(Keys.HOME, Keys.ARROW_RIGHT, Keys.ARROW_RIGHT, Keys.ARROW_LEFT);

        assertThat(browser.attribute("#loss .cursor", "aria-valuetext"))
                .isEqualTo("Epoch 2. Accuracy: training 97.16\u00a0%, validation 98.46\u00a0%,"
                        + " baseline training 98.12\u00a0%, baseline validation 98.10\u00a0%."
                        + " Loss: training 0.0912, validation 0.0498, baseline training 0.0621,"
                        + " baseline validation 0.0628."
                        + " Top-3 accuracy: training 99.72\u00a0%, validation 99.85\u00a0%,"
                        + " baseline training 99.81\u00a0%, baseline validation 99.81\u00a0%."
                        + " Learning rate: learning rate 0.001, baseline learning rate 0.001");
        assertThat(browser.evaluate("const c = document.querySelector('#loss .cursor');"
                        + "return [c.getAttribute('role'), c.getAttribute('aria-label'),"
                        + " c.getAttribute('aria-valuenow'), c.getAttribute('aria-valuemax')]"))
                .isEqualTo(List.of("slider", "Loss, crosshair", "2", "10"));

        reader.press(Keys.END);
        assertThat(curves.readouts().get(0)).startsWith("Epoch 10 |");

        reader.press(Keys.ESCAPE);
        assertThat(curves.readouts()).isEmpty();

        reader.press(Keys.ARROW_LEFT);
        assertThat(curves.readouts().get(0)).startsWith("Epoch 9 |");
    }

    @Test
    void nothingIsCutOffOnASmallScreen() {
        curves.open(360, "light");
        for (int epoch = 1; epoch <= 10; epoch++) {
            reader.point("#accuracy .cursor", share(epoch), 0.5);

            assertThat(browser.evaluate("return Array.from(document.querySelectorAll('.readout:not(.off)'))"
                            + ".map(box => box.getBoundingClientRect())"
                            + ".every(box => box.width > 80 && box.left >= 0 && box.right <= innerWidth)"))
                    .as("readouts at epoch %d", epoch)
                    .isEqualTo(true);
        }
    }
}
