package io.github.mnistmaven.trainer.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.mnistmaven.trainer.random.Randomness;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class GaussianSummandsTest {
    private static final int SIZE = 10_000;

    private final GaussianSummands noise = new GaussianSummands(new Randomness(7), 3, 0.5);

    @Test
    void areNormalAroundZero() {
        float[] summands = noise.numbers(batch(1, 5), SIZE);

        double sum = 0;
        double squares = 0;
        int withinOne = 0;
        for (float summand : summands) {
            sum += summand;
            squares += summand * summand;
            withinOne += Math.abs(summand) < 0.5 ? 1 : 0;
        }
        // four standard deviations each
        assertThat(sum / SIZE).isCloseTo(0, within(0.02));
        assertThat(Math.sqrt(squares / SIZE)).isCloseTo(0.5, within(0.0142));
        assertThat(withinOne / (double) SIZE).isCloseTo(0.6827, within(0.0187));
    }

    @Test
    void aSamplesNoiseDoesNotDependOnItsBatch() {
        float[] together = noise.numbers(batch(1, 9, 5), SIZE);

        assertThat(Arrays.copyOfRange(together, SIZE, 2 * SIZE)).isEqualTo(noise.numbers(batch(1, 5), SIZE));
    }

    @Test
    void everyEpochSampleLayerAndSeedHasItsOwn() {
        assertThat(noise.numbers(batch(1, 5), SIZE))
                .isNotEqualTo(noise.numbers(batch(2, 5), SIZE))
                .isNotEqualTo(noise.numbers(batch(1, 6), SIZE))
                .isNotEqualTo(new GaussianSummands(new Randomness(7), 4, 0.5).numbers(batch(1, 5), SIZE))
                .isNotEqualTo(new GaussianSummands(new Randomness(8), 3, 0.5).numbers(batch(1, 5), SIZE));
    }

    private static Batch batch(int epoch, int... samples) {
        return new Batch(epoch, samples, new float[samples.length], new int[samples.length]);
    }
}
