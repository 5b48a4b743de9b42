package io.github.mnistmaven.trainer.augment;

import io.github.mnistmaven.experiment.model.Augmentation.Amount;
import java.util.SplittableRandom;

/**
 * Adds one amount to all values of an image.
 *
 * @param size the values of an image
 */
record Brightness(Amount amount, int size) implements ValueChange {

    @Override
    public void apply(SplittableRandom random, float[] image, int offset) {
        float added = (float) AmountDraw.next(random, amount);
        if (added != 0) {
            for (int i = offset; i < offset + size; i++) {
                image[i] = ValueChange.clip(image[i] + added);
            }
        }
    }
}
