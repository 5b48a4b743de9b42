package io.github.mnistmaven.trainer.engine;

import io.github.mnistmaven.trainer.random.Randomness;
import java.util.SplittableRandom;

/**
 * The masks of one dropout layer (inverted dropout: what stays is scaled up). A sample's mask is a function of seed,
 * layer, epoch and sample alone, so it is the same whatever batch the sample is in and whichever engine trains.
 *
 * @param randomness the run's random numbers
 * @param layer the layer's index in the plan
 * @param rate the share of values set to zero, from 0 to below 1
 */
public record DropoutMask(Randomness randomness, int layer, double rate) {

    /**
     * The factors of one batch, 0 or {@code 1 / (1 - rate)}.
     *
     * @param size the number of values of one sample
     * @return a sample after the other, each in the order channel, row, column
     */
    public float[] factors(Batch batch, int size) {
        float[] factors = new float[batch.count() * size];
        float kept = (float) (1 / (1 - rate));
        for (int i = 0; i < batch.count(); i++) {
            SplittableRandom random =
                    randomness.generator(Randomness.Purpose.DROPOUT, layer, batch.epoch(), batch.samples()[i]);
            for (int j = 0; j < size; j++) {
                factors[i * size + j] = random.nextDouble() < rate ? 0 : kept;
            }
        }
        return factors;
    }
}
