package io.github.mnistmaven.plugin.report.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class WilsonIntervalTest {

    /** Newcombe, "Two-sided confidence intervals for the single proportion", 1998, table I, method 3. */
    @Test
    void itAgreesWithPublishedValues() {
        assertInterval(81.0 / 263, 263, 0.2553, 0.3662);
        assertInterval(15.0 / 148, 148, 0.0624, 0.1605);
        assertInterval(0.0 / 20, 20, 0.0000, 0.1611);
        assertInterval(1.0 / 29, 29, 0.0061, 0.1718);
    }

    @Test
    void itStaysWithinItsRangeAtBothEnds() {
        assertThat(WilsonInterval.of(1, 20).high()).isEqualTo(1);
        assertThat(WilsonInterval.of(0, 20).low()).isZero();
    }

    @Test
    void ofNoImagesNothingIsKnown() {
        assertThat(WilsonInterval.of(0, 0)).isEqualTo(new WilsonInterval(0, 1));
    }

    private static void assertInterval(double share, long size, double low, double high) {
        WilsonInterval interval = WilsonInterval.of(share, size);
        assertThat(interval.low()).isCloseTo(low, within(0.00005));
        assertThat(interval.high()).isCloseTo(high, within(0.00005));
    }
}
