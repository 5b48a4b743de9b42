package io.github.mnistmaven.trainer.engine;

import io.github.mnistmaven.trainer.random.Randomness;
import java.util.SplittableRandom;

/**
 * What one layer of Gaussian noise adds to each value: normal numbers around zero, made by McFarland's method (2016).
 *
 * @param randomness the run's random numbers
 * @param layer the layer's index in the plan
 * @param stddev their standard deviation, at least 0
 */
public record GaussianSummands(Randomness randomness, int layer, double stddev) implements SampleNoise {

    @Override
    public void draw(Batch batch, float[] summands) {
        int size = summands.length / batch.count();
        for (int i = 0; i < batch.count(); i++) {
            SplittableRandom random =
                    randomness.generator(Randomness.Purpose.NOISE, layer, batch.epoch(), batch.samples()[i]);
            for (int j = i * size; j < (i + 1) * size; j++) {
                summands[j] = (float) (stddev * random.nextGaussian());
            }
        }
    }
}
