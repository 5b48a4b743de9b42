package io.github.mnistmaven.trainer.engine;

import io.github.mnistmaven.trainer.random.Randomness;
import java.util.SplittableRandom;

/**
 * The masks of one dropout layer (inverted dropout: what stays is scaled up): a factor per value, or, of spatial
 * dropout, a factor per channel.
 *
 * @param randomness the run's random numbers
 * @param layer the layer's index in the plan
 * @param rate the share of values set to zero, from 0 to below 1; counts in steps of 1/65536
 */
public record DropoutMask(Randomness randomness, int layer, double rate) implements SampleNoise {
    /** The random bits that decide over one value. */
    private static final int BITS = Short.SIZE;

    /** Writes the factors of one batch, 0 or {@code 1 / (1 - rate)}. */
    @Override
    public void draw(Batch batch, float[] factors) {
        int size = factors.length / batch.count();
        float kept = (float) (1 / (1 - rate));
        long threshold = Math.round(rate * (1 << BITS));
        for (int i = 0; i < batch.count(); i++) {
            SplittableRandom random =
                    randomness.generator(Randomness.Purpose.DROPOUT, layer, batch.epoch(), batch.samples()[i]);
            long bits = 0;
            for (int j = 0; j < size; j++) {
                // a mask has millions of values per epoch: one random number decides over four of them
                bits = j % (Long.SIZE / BITS) == 0 ? random.nextLong() : bits >>> BITS;
                factors[i * size + j] = (bits & 0xFFFF) < threshold ? 0 : kept;
            }
        }
    }
}
