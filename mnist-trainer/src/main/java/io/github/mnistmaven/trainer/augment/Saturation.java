package io.github.mnistmaven.trainer.augment;

import io.github.mnistmaven.experiment.model.Augmentation.Amount;
import io.github.mnistmaven.model.network.Shape;
import java.util.SplittableRandom;

/**
 * Multiplies the saturation of each pixel by {@code amount / (1 - amount)}, up to 1.
 *
 * @param image height and width of the images, which have three channels
 */
record Saturation(Amount amount, Shape image) implements ValueChange {
    /** Keeps the factor of an amount of 1 finite, as in Keras. */
    private static final double EPSILON = 1e-7;

    @Override
    public void apply(SplittableRandom random, float[] values, int offset) {
        boolean applies = AmountDraw.applies(random, amount.probability());
        double drawn = AmountDraw.uniform(
                random, amount.range().lower(), amount.range().upper());
        if (applies) {
            float factor = (float) (drawn / (1 - drawn + EPSILON));
            for (int pixel = offset; pixel < offset + image.size(); pixel += Hsv.CHANNELS) {
                Hsv.change(values, pixel, 0, factor);
            }
        }
    }
}
