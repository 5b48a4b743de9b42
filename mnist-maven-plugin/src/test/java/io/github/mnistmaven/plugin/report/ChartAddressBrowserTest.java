package io.github.mnistmaven.plugin.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The learning curves as an address asks for them. */
class ChartAddressBrowserTest extends AbstractChartBrowserTest {

    @Test
    void whatWasChosenIsRestoredFromTheAddress() {
        curves.open("#learning.log=1&learning.smooth=0.6&learning.off=s1.s9&learning.zoom=2-6&learning.x=seconds");

        assertThat(curves.visible()).containsExactly("s0", "s2", "s3", "s4", "s5", "s6");
        assertThat(browser.texts("#learning .chart-tools [aria-pressed]", "node.getAttribute('aria-pressed')"))
                .containsExactly("true", "true");
        assertThat(browser.evaluate("return document.querySelector('#learning output').value"))
                .isEqualTo("0.6");
        assertThat(browser.count("#learning .raw")).isPositive();

        assertThat(browser.evaluateAsync("const done = arguments[arguments.length - 1];"
                        + "addEventListener('hashchange', () => done(document.querySelector('#learning output').value));"
                        + "location.hash = '#learning.off=s0'"))
                .isEqualTo("0");
        assertThat(curves.visible()).containsExactly("s1", "s2", "s3", "s4", "s5", "s6");
    }

    @ParameterizedTest
    @ValueSource(strings = {"99-100", "a-b", "-1-3", "<script>", "0-0"})
    void anAddressThatMakesNoSenseChangesNothing(String zoom) {
        List<String> usual = curves.drawing();

        curves.open(
                "#learning.zoom=" + zoom + "&learning.smooth=NaN&learning.log=no&learning.off=__proto__&learning.x=");

        assertThat(curves.drawing()).isEqualTo(usual);
        assertThat(curves.visible()).hasSize(7);
    }
}
