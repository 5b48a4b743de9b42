package io.github.mnistmaven.trainer.augment;

import io.github.mnistmaven.experiment.model.Augmentation.Noise;
import java.util.SplittableRandom;

/**
 * Adds a normal number of its own to each value of an image.
 *
 * @param size the values of an image
 */
record GaussianNoise(Noise noise, int size) implements ValueChange {

    @Override
    public void apply(SplittableRandom random, float[] image, int offset) {
        if (AmountDraw.applies(random, noise.probability())) {
            for (int i = offset; i < offset + size; i++) {
                image[i] = ValueChange.clip(image[i] + (float) (noise.stddev() * random.nextGaussian()));
            }
        }
    }
}
