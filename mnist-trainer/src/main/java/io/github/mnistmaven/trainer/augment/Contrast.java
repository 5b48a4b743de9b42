package io.github.mnistmaven.trainer.augment;

import io.github.mnistmaven.experiment.model.Augmentation.Amount;
import io.github.mnistmaven.model.network.Shape;
import java.util.SplittableRandom;

/**
 * Multiplies how far each value is from the mean of its channel in the image, by one factor for all channels.
 *
 * @param image height, width and channels of the images
 */
record Contrast(Amount amount, Shape image) implements ValueChange {

    @Override
    public void apply(SplittableRandom random, float[] values, int offset) {
        double added = AmountDraw.next(random, amount);
        if (added != 0) {
            for (int channel = 0; channel < image.channels(); channel++) {
                stretch(values, offset + channel, offset + image.size(), (float) (1 + added));
            }
        }
    }

    private void stretch(float[] values, int from, int end, float factor) {
        int channels = image.channels();
        double sum = 0;
        for (int i = from; i < end; i += channels) {
            sum += values[i];
        }
        float mean = (float) (sum / (image.height() * image.width()));
        for (int i = from; i < end; i += channels) {
            values[i] = ValueChange.clip((values[i] - mean) * factor + mean);
        }
    }
}
