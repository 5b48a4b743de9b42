package io.github.mnistmaven.experiment.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class McNemarTest {

    @Test
    void countsTheImagesThatJustOneGetsRight() {
        int[] labels = {0, 1, 2, 3, 4, 5};
        int[] first = {0, 1, 2, 0, 0, 0};
        int[] second = {0, 9, 9, 3, 1, 0};

        McNemar test = McNemar.of(labels, first, second);

        assertThat(test.onlyFirst()).isEqualTo(2);
        assertThat(test.onlySecond()).isEqualTo(1);
        assertThat(test.discordant()).isEqualTo(3);
    }

    @Test
    void aSingleTailIsDoubled() {
        // 9 throws of a coin, at most one head: (1 + 9) / 512, and as much at the other end
        assertThat(McNemar.of(1, 8).pValue()).isCloseTo(20 / 512.0, within(1e-12));
        assertThat(McNemar.of(0, 5).pValue()).isCloseTo(2 / 32.0, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({"12, 88", "30, 50", "87, 104", "104, 87", "700, 800", "3, 0"})
    void isTheBinomialDistributionWhateverTheCounts(int onlyFirst, int onlySecond) {
        assertThat(McNemar.of(onlyFirst, onlySecond).pValue())
                .isCloseTo(coins(onlyFirst, onlySecond), within(1e-12))
                .isEqualTo(McNemar.of(onlySecond, onlyFirst).pValue());
    }

    @Test
    void equallyManyAreNoDifference() {
        assertThat(McNemar.of(5, 5).pValue()).isEqualTo(1);
        assertThat(McNemar.of(0, 0)).isEqualTo(new McNemar(0, 0, 1));
    }

    /** Twice the probability of at most as many heads as the smaller of two different counts, in whole numbers. */
    private static double coins(int heads, int tails) {
        int throwsOfACoin = heads + tails;
        BigInteger ways = BigInteger.ONE;
        BigInteger sum = BigInteger.ZERO;
        for (int i = 0; i <= Math.min(heads, tails); i++) {
            sum = sum.add(ways);
            ways = ways.multiply(BigInteger.valueOf(throwsOfACoin - i)).divide(BigInteger.valueOf(i + 1));
        }
        return new BigDecimal(sum.shiftLeft(1))
                .divide(new BigDecimal(BigInteger.ONE.shiftLeft(throwsOfACoin)), MathContext.DECIMAL64)
                .doubleValue();
    }
}
