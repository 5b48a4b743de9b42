package io.github.mnistmaven.plugin.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FormatTest {
    private final Locale usual = Locale.getDefault();

    @BeforeEach
    void speakALanguageWithOtherDigitsAndPoints() {
        Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
    }

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(usual);
    }

    @Test
    void aShareIsWrittenInPerCent() {
        assertThat(Format.percent(0.9853)).isEqualTo("98.53\u00a0%");
        assertThat(Format.percent(1)).isEqualTo("100.00\u00a0%");
    }

    @Test
    void aProbabilityThatIsNotCertainNeverReadsAsCertain() {
        assertThat(Format.probability(0.999998)).isEqualTo(">\u00a099.99\u00a0%");
        assertThat(Format.probability(0.000001)).isEqualTo("<\u00a00.01\u00a0%");
        assertThat(Format.probability(0.99994)).isEqualTo("99.99\u00a0%");
        assertThat(Format.probability(1)).isEqualTo("100.00\u00a0%");
        assertThat(Format.probability(0)).isEqualTo("0.00\u00a0%");
    }

    @Test
    void whatRoundsToZeroHasNoSign() {
        assertThat(Format.points(-0.0025)).isEqualTo("\u22120.25");
        assertThat(Format.points(-0.00001)).isEqualTo("0.00");
    }

    @Test
    void whatIsNotFiniteSaysSo() {
        assertThat(Format.loss(Double.NaN)).isEqualTo("not a number");
        assertThat(Format.loss(Double.POSITIVE_INFINITY)).isEqualTo("\u221e");
        assertThat(Format.plain(Double.NEGATIVE_INFINITY)).isEqualTo("\u2212\u221e");
    }

    @Test
    void aLearningRateHasTheDecimalsItWasWrittenWith() {
        assertThat(Format.plain(0.001)).isEqualTo("0.001");
        assertThat(Format.plain(1)).isEqualTo("1");
        assertThat(Format.plain(0)).isEqualTo("0");
        assertThat(Format.plain(1e-7)).isEqualTo("1e-7");
    }

    @Test
    void aDurationReadsAsPeopleSayIt() {
        assertThat(Format.duration(8.42)).isEqualTo("8.4\u00a0s");
        assertThat(Format.duration(59.7)).isEqualTo("1\u00a0min 00\u00a0s");
        assertThat(Format.duration(213.7)).isEqualTo("3\u00a0min 34\u00a0s");
        assertThat(Format.duration(7_500)).isEqualTo("2\u00a0h 05\u00a0min");
    }

    @Test
    void thousandsAreGrouped() {
        assertThat(Format.count(542_230)).isEqualTo("542,230");
    }
}
