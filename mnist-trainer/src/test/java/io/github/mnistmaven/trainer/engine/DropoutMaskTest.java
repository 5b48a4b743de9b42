package io.github.mnistmaven.trainer.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.mnistmaven.trainer.random.Randomness;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class DropoutMaskTest {
    private static final int SIZE = 10_000;

    private final DropoutMask mask = new DropoutMask(new Randomness(7), 3, 0.2);

    @Test
    void dropsItsShareAndScalesTheRestUp() {
        float[] factors = mask.numbers(batch(1, 5), SIZE);

        int dropped = 0;
        for (float factor : factors) {
            assertThat(factor).isIn(0f, 1.25f);
            dropped += factor == 0 ? 1 : 0;
        }
        // four standard deviations of a binomial distribution
        assertThat(dropped / (double) SIZE).isCloseTo(0.2, within(0.016));
    }

    @Test
    void aSamplesMaskDoesNotDependOnItsBatch() {
        float[] together = mask.numbers(batch(1, 9, 5), SIZE);

        assertThat(Arrays.copyOfRange(together, SIZE, 2 * SIZE)).isEqualTo(mask.numbers(batch(1, 5), SIZE));
    }

    @Test
    void everyEpochSampleLayerAndSeedHasItsOwn() {
        assertThat(mask.numbers(batch(1, 5), SIZE))
                .isNotEqualTo(mask.numbers(batch(2, 5), SIZE))
                .isNotEqualTo(mask.numbers(batch(1, 6), SIZE))
                .isNotEqualTo(new DropoutMask(new Randomness(7), 4, 0.2).numbers(batch(1, 5), SIZE))
                .isNotEqualTo(new DropoutMask(new Randomness(8), 3, 0.2).numbers(batch(1, 5), SIZE));
    }

    private static Batch batch(int epoch, int... samples) {
        return new Batch(epoch, samples, new float[samples.length], new byte[samples.length]);
    }
}
