package io.github.mnistmaven.experiment.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {

    @ParameterizedTest
    @CsvSource({
        "98.335,2,98.34",
        "0.5,0,1",
        "-0.125,2,-0.13",
        "-0.001,2,0.00",
        "1e-300,4,0.0000",
        "12345678901,0,12345678901"
    })
    void halfIsRoundedUpAndNothingHasNoSign(double number, int decimals, String text) {
        assertThat(Numbers.fixed(number, decimals)).isEqualTo(text);
    }

    /** Against fractions computed in decimals: of 20,000 images every second share is half way. */
    @ParameterizedTest
    @CsvSource({"1", "3", "4000", "10000", "20000", "60000", "70000"})
    void everyShareOfImagesIsRoundedAsTheFractionItIs(int images) {
        for (int right = 0; right <= images; right++) {
            assertThat(Unit.SHARE.text(right / (double) images))
                    .isEqualTo(BigDecimal.valueOf(100L * right)
                            .divide(BigDecimal.valueOf(images), 2, RoundingMode.HALF_UP)
                            .toPlainString());
        }
    }

    @Test
    void theShortestTextReadsBackToTheNumber() {
        assertThat(Numbers.text(0.001)).isEqualTo("0.001");
        assertThat(Numbers.text(1e-7)).isEqualTo("1e-7");
        assertThat(Numbers.text(10)).isEqualTo("10");
    }

    @Test
    void roundedKeepsTheFirstDigits() {
        assertThat(Numbers.rounded(4801234567.0, 5)).isEqualTo("4.8012e9");
        assertThat(Numbers.rounded(6.5e38, 5)).isEqualTo("6.5e38");
        assertThat(Numbers.rounded(1234567, 5)).isEqualTo("1234600");
    }

    @Test
    void onlyLossesAreRoundedWhereTheyAreLarge() {
        assertThat(Unit.NATS.text(123456.789)).isEqualTo("123456.7890");
        assertThat(Unit.NATS.text(4801234567.0)).isEqualTo("4.8012e9");
        assertThat(Unit.COUNT.text(67108864)).isEqualTo("67108864");
    }
}
