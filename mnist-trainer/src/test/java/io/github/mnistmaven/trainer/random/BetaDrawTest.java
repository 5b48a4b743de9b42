package io.github.mnistmaven.trainer.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A beta distribution by its moments. */
class BetaDrawTest {
    private static final int NUMBERS = 20_000;

    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.2, 0.5, 1, 1.5, 8, 100})
    void hasItsMoments(double alpha) {
        SplittableRandom random = new SplittableRandom(1);
        BetaDraw draw = new BetaDraw(alpha);
        double[] numbers =
                DoubleStream.generate(() -> draw.next(random)).limit(NUMBERS).toArray();
        double variance = 1 / (4 * (2 * alpha + 1));
        // of a symmetric beta distribution, E[(x - 1/2)^4] = 3 / (16 (2 a + 1) (2 a + 3))
        double fourth = 3 / (16 * (2 * alpha + 1) * (2 * alpha + 3));

        assertThat(DoubleStream.of(numbers).allMatch(number -> number >= 0 && number <= 1))
                .isTrue();
        assertThat(DoubleStream.of(numbers).average().orElseThrow())
                .isCloseTo(0.5, within(4 * Math.sqrt(variance / NUMBERS)));
        assertThat(moment(numbers, 2))
                .isCloseTo(variance, within(4 * Math.sqrt((fourth - variance * variance) / NUMBERS) + 1e-6));
        assertThat(moment(numbers, 4)).isCloseTo(fourth, within(0.05 * fourth));
    }

    private static double moment(double[] numbers, int power) {
        return DoubleStream.of(numbers)
                .map(number -> Math.pow(number - 0.5, power))
                .average()
                .orElseThrow();
    }
}
