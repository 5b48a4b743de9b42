package io.github.mnistmaven.trainer.augment;

import io.github.mnistmaven.experiment.model.Augmentation.Amount;
import io.github.mnistmaven.model.network.Shape;
import java.util.SplittableRandom;

/**
 * Turns the hue of each pixel by an amount of half turns.
 *
 * @param image height and width of the images, which have three channels
 */
record Hue(Amount amount, Shape image) implements ValueChange {
    private static final double TURNS = 0.5;

    @Override
    public void apply(SplittableRandom random, float[] values, int offset) {
        float turns = (float) (AmountDraw.next(random, amount) * TURNS);
        if (turns != 0) {
            for (int pixel = offset; pixel < offset + image.size(); pixel += Hsv.CHANNELS) {
                Hsv.change(values, pixel, turns, 1);
            }
        }
    }
}
