package io.github.mnistmaven.trainer.augment;

import io.github.mnistmaven.experiment.model.Augmentation.RandomErasing;
import io.github.mnistmaven.model.network.Shape;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Paints a rectangle over: its area and the logarithm of its aspect ratio are drawn uniformly, again and again until it
 * fits, then its place. An image that nothing fits in after a hundred draws is left alone, as in the authors' program.
 *
 * @param image height, width and channels of the images
 * @see <a href="https://arxiv.org/abs/1708.04896">Zhong, Zheng, Kang, Li and Yang, Random Erasing Data Augmentation,
 *     2017</a>
 */
record Erasing(RandomErasing settings, Shape image) implements ValueChange {
    private static final int ATTEMPTS = 100;

    @Override
    public void apply(SplittableRandom random, float[] values, int offset) {
        if (!AmountDraw.applies(random, settings.probability())) {
            return;
        }
        double largest = Math.log(settings.aspectRatio());
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            double share = AmountDraw.uniform(
                    random, settings.scale().lower(), settings.scale().upper());
            double area = share * image.height() * image.width();
            double ratio = Math.exp(AmountDraw.uniform(random, -largest, largest));
            long height = Math.round(Math.sqrt(area * ratio));
            long width = Math.round(Math.sqrt(area / ratio));
            if (height <= image.height() && width <= image.width()) {
                int top = random.nextInt(image.height() - (int) height + 1);
                int left = random.nextInt(image.width() - (int) width + 1);
                fill(values, offset, top, left, (int) height, (int) width);
                return;
            }
        }
    }

    private void fill(float[] values, int offset, int top, int left, int height, int width) {
        for (int row = top; row < top + height; row++) {
            int from = offset + (row * image.width() + left) * image.channels();
            Arrays.fill(values, from, from + width * image.channels(), (float) settings.fillValue());
        }
    }
}
