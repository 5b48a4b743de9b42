package io.github.mnistmaven.plugin.report;

import static io.github.mnistmaven.plugin.report.LearningCurvesPage.share;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** What a reader makes of the axes and lines of the learning curves. */
class ChartAxesBrowserTest extends AbstractChartBrowserTest {

    @Test
    void smoothingIsADebiasedMovingAverageWithTheRawLineBehind() {
        String raw = curves.path("#accuracy .lines [data-series=s0] .line");

        reader.focus("#learning-smoothing");
        reader.press(Keys.END);
        reader.press(Keys.ARROW_LEFT.toString().repeat(9));

        assertThat(browser.hash()).isEqualTo("#learning.smooth=0.5");
        assertThat(curves.path("#accuracy .lines [data-series=s0] .raw")).isEqualTo(raw);
        // weights 1/2 for the third epoch, 1/4 for the second, 1/8 for the first, over 7/8
        double smoothed = (0.9784 / 2 + 0.9716 / 4 + 0.9140 / 8) / (7 / 8.0);
        double low = curves.tickY("accuracy", "92\u00a0%");
        double high = curves.tickY("accuracy", "98\u00a0%");
        assertThat(curves.point("#accuracy .lines [data-series=s0] .line:not(.raw)", 2)[1])
                .isCloseTo(low + (high - low) * (smoothed * 100 - 92) / 6, within(0.2));
        reader.point("#accuracy .cursor", share(3), 0.5);
        assertThat(curves.readouts().get(0)).as("what was recorded").contains("training 97.84\u00a0% |");
        assertThat(browser.attribute("#accuracy .hair + .training circle", "cy"))
                .as("on the raw line")
                .isEqualTo(raw.split("L")[2].split(" ")[1]);
        assertThat(curves.readouts().get(3)).isEqualTo("Epoch 3 | learning rate 0.001 | baseline learning rate 0.001");

        curves.press("Reset");

        assertThat(browser.hash()).isEmpty();
        assertThat(curves.path("#accuracy .lines [data-series=s0] .line:not(.raw)"))
                .isEqualTo(raw);
    }

    @Test
    void aLogarithmicLossHasTicksAtPowersOfTen() {
        curves.press("Log loss");

        assertThat(browser.texts("#loss .grid text[text-anchor=end]", "node.textContent"))
                .containsExactly("0.002", "0.005", "0.01", "0.02", "0.05", "0.1", "0.2", "0.5");
        double low = curves.tickY("loss", "0.01");
        double high = curves.tickY("loss", "0.1");
        // 0.0912 in epoch 2 lies as far up as its logarithm
        double y = low + (high - low) * (Math.log10(0.0912) + 2);
        assertThat(curves.point("#loss .lines [data-series=s0] .line", 1)[1]).isCloseTo(y, within(0.2));
        assertThat(browser.texts("#accuracy .grid text[text-anchor=end]", "node.textContent"))
                .contains("92\u00a0%");
    }

    @Test
    void secondsAreTheTimeThatEpochsTook() {
        curves.press("Seconds");

        // epochs of 20.5, 20.6, 20.7 s, and ten of them in the baseline
        double second = 20.5 + 20.6;
        double all = 10 * 20.5 + 4.5;
        double left = curves.tickX("accuracy", "0");
        double hundred = curves.tickX("accuracy", "100");
        assertThat(curves.point("#accuracy .lines [data-series=s0] .line", 1)[0])
                .isCloseTo(left + (hundred - left) * second / 100, within(0.2));
        assertThat(curves.point("#accuracy .lines [data-series=s3] .line", 9)[0])
                .isCloseTo(left + (hundred - left) * all / 100, within(0.2));
        reader.point("#accuracy .cursor", left / 480 + (hundred - left) / 480 * 0.42, 0.5);
        assertThat(curves.readouts().get(0)).startsWith("Epoch 2, 41.1\u00a0s | training 97.16\u00a0%");
        assertThat(browser.texts("#accuracy .grid text:last-child", "node.textContent"))
                .containsExactly("seconds");
    }

    @Test
    void draggingZoomsAllChartsToARangeOfEpochs() {
        reader.drag("#loss .cursor", share(3.2), share(5.9));

        assertThat(browser.hash()).isEqualTo("#learning.zoom=3-6");
        assertThat(browser.texts("#accuracy .grid text[text-anchor=middle]", "node.textContent"))
                .containsExactly("3", "4", "5", "6");
        assertThat(curves.points("#loss .lines [data-series=s0] .line")).hasSize(4);
        assertThat(curves.point("#loss .lines [data-series=s0] .line", 0)[0]).isCloseTo(56, within(0.1));
        assertThat(browser.count("#loss .marker:not(.off)")).isEqualTo(1);

        reader.press(Keys.ARROW_RIGHT, Keys.ARROW_RIGHT);
        assertThat(browser.hash()).as("the range follows the crosshair").isEqualTo("#learning.zoom=5-8");

        curves.press("Reset");

        assertThat(browser.hash()).isEmpty();
        assertThat(curves.points("#loss .lines [data-series=s0] .line")).hasSize(7);
    }

    @Test
    void escapeEndsADrag() {
        reader.dragAndPress("#loss .cursor", share(2), share(8), Keys.ESCAPE);

        assertThat(browser.hash()).isEmpty();
        assertThat(browser.count(".zooming")).isZero();
    }

    @Test
    void buttonsZoomInAndOut() {
        curves.press("Zoom in");
        assertThat(browser.hash()).isEqualTo("#learning.zoom=3-8");

        curves.press("Zoom out");
        assertThat(browser.hash()).isEmpty();
    }

    /** The rule of {@code Markers}: names stand where there is room, and above one another where they would overlap. */
    @Test
    void namesOfMarkersStayApartAndWithinAZoomedChart() {
        curves.open("#learning.zoom=5-7");
        String best = "#accuracy .marker[data-epoch='5']";
        String last = "#accuracy .marker[data-epoch='7']";
        assertThat(browser.attribute(best + " text", "text-anchor")).isEqualTo("start");
        assertThat(browser.attribute(last + " text", "text-anchor")).isEqualTo("end");
        assertThat(overlaps()).isFalse();

        curves.open("#learning.zoom=1-9");
        assertThat(overlaps()).isFalse();
        assertThat(browser.attribute(best + " text", "text-anchor")).isEqualTo("middle");

        curves.open("#learning.x=seconds");
        assertThat(overlaps()).isFalse();

        curves.open("#learning.zoom=6-8");
        assertThat(browser.attribute(last + " text", "text-anchor")).isEqualTo("middle");
        assertThat(browser.attribute(last + " text", "y"))
                .as("alone, in the lower row")
                .isEqualTo(lower());
    }

    private String lower() {
        curves.open("#learning.zoom=4-6");
        return browser.attribute("#accuracy .marker[data-epoch='5'] text", "y");
    }

    private boolean overlaps() {
        return (Boolean)
                browser.evaluate(
                        "const [a, b] = Array.from(document.querySelectorAll('#accuracy .marker:not(.off) text'),"
                                + " text => text.getBoundingClientRect());"
                                + "return a.right > b.left && b.right > a.left && a.bottom > b.top + 4 && b.bottom > a.top + 4");
    }
}
