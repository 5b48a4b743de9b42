package io.github.mnistmaven.trainer.engine;

import io.github.mnistmaven.trainer.random.Randomness;
import java.util.SplittableRandom;

/**
 * The masks of one dropout layer (inverted dropout: what stays is scaled up). A sample's mask is a function of seed,
 * layer, epoch and sample alone, so it is the same whatever batch the sample is in and whichever engine trains.
 *
 * @param randomness the run's random numbers
 * @param layer the layer's index in the plan
 * @param rate the share of values set to zero, from 0 to below 1; counts in steps of 1/65536
 */
public record DropoutMask(Randomness randomness, int layer, double rate) {
    /** The random bits that decide over one value. */
    private static final int BITS = Short.SIZE;

    /**
     * The factors of one batch, 0 or {@code 1 / (1 - rate)}.
     *
     * @param size the number of values of one sample
     * @return a sample after the other, each in the order channel, row, column
     */
    public float[] factors(Batch batch, int size) {
        float[] factors = new float[batch.count() * size];
        draw(batch, factors);
        return factors;
    }

    /**
     * Writes the factors of one batch.
     *
     * @param factors receives them in the order of {@link #factors}; its length is a multiple of the number of samples
     */
    public void draw(Batch batch, float[] factors) {
        int size = factors.length / batch.count();
        float kept = (float) (1 / (1 - rate));
        long threshold = Math.round(rate * (1 << BITS));
        for (int i = 0; i < batch.count(); i++) {
            SplittableRandom random =
                    randomness.generator(Randomness.Purpose.DROPOUT, layer, batch.epoch(), batch.samples()[i]);
            long bits = 0;
            for (int j = 0; j < size; j++) {
                // a mask has millions of values an epoch: one random number decides over four of them
                bits = j % (Long.SIZE / BITS) == 0 ? random.nextLong() : bits >>> BITS;
                factors[i * size + j] = (bits & 0xFFFF) < threshold ? 0 : kept;
            }
        }
    }
}
