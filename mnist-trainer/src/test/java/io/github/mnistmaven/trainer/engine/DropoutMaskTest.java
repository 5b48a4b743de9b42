package io.github.mnistmaven.trainer.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.mnistmaven.trainer.random.Randomness;
import java.util.Arrays;
import java.util.SplittableRandom;
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

    /** Each decision by 16 bits, the lowest first, whatever the rate and wherever a mask begins and ends. */
    @Test
    void keepsWhereSixteenRandomBitsAreAtLeastTheRate() {
        for (double rate : new double[] {0, 1e-9, 1 / 65536.0, 0.25, 0.5, 0.99999}) {
            DropoutMask any = new DropoutMask(new Randomness(7), 3, rate);
            byte[] kept = new byte[2 * 4099];

            any.draw(batch(1, 9, 5), kept);

            for (int sample = 0; sample < 2; sample++) {
                SplittableRandom random =
                        new Randomness(7).generator(Randomness.Purpose.DROPOUT, 3, 1, sample == 0 ? 9 : 5);
                long bits = 0;
                for (int i = 0; i < 4099; i++) {
                    bits = i % 4 == 0 ? random.nextLong() : bits >>> 16;
                    assertThat(kept[sample * 4099 + i])
                            .isEqualTo((byte) ((bits & 0xFFFF) >= Math.round(rate * 65536) ? 1 : 0));
                }
            }
        }
    }

    private static Batch batch(int epoch, int... samples) {
        return new Batch(epoch, samples, new float[samples.length], new int[samples.length]);
    }
}
