package io.github.mnistmaven.trainer.augment;

import io.github.mnistmaven.experiment.model.Augmentation;
import io.github.mnistmaven.experiment.model.Augmentation.Cutmix;
import io.github.mnistmaven.experiment.model.Augmentation.Mixup;
import io.github.mnistmaven.model.network.Shape;
import io.github.mnistmaven.trainer.random.BetaDraw;
import io.github.mnistmaven.trainer.random.Randomness;
import io.github.mnistmaven.trainer.random.Randomness.Purpose;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Mixes the images of a batch with one another. Which one each is mixed with is a permutation of the batch, as in
 * Keras' MixUp and CutMix, and follows from seed, epoch and the batch's number; how much of it, from seed, epoch and
 * sample.
 *
 * @param mixup blends images; empty for never
 * @param cutmix pastes rectangles; empty for never
 * @param image height, width and channels of the images
 */
public record Mixing(Optional<Mixup> mixup, Optional<Cutmix> cutmix, Shape image, Randomness randomness) {

    /** What {@code settings} say of mixing; empty if nothing is mixed. */
    public static Optional<Mixing> of(Optional<Augmentation> settings, Shape image, Randomness randomness) {
        return settings.map(some -> new Mixing(some.mixup(), some.cutmix(), image, randomness))
                .filter(some -> some.mixup.isPresent() || some.cutmix.isPresent());
    }

    /**
     * What is done to the images of one batch: mixup or cutmix, with equal probability where there are both.
     *
     * @param number the batch's number in its epoch, from 0
     * @param count the number of its images
     */
    public OfBatch batch(int epoch, int number, int count) {
        SplittableRandom random = randomness.generator(Purpose.PARTNERS, epoch, number);
        boolean blends = mixup.isPresent() && (cutmix.isEmpty() || random.nextBoolean());
        return new OfBatch(epoch, blends, permutation(count, random));
    }

    private static int[] permutation(int count, SplittableRandom random) {
        int[] places = IntStream.range(0, count).toArray();
        for (int last = count - 1; last > 0; last--) {
            int chosen = random.nextInt(last + 1);
            int place = places[chosen];
            places[chosen] = places[last];
            places[last] = place;
        }
        return places;
    }

    /** What is done to the images of one batch. */
    public final class OfBatch {
        private final int epoch;
        private final boolean blends;
        private final int[] partners;

        private OfBatch(int epoch, boolean blends, int[] partners) {
            this.epoch = epoch;
            this.blends = blends;
            this.partners = partners;
        }

        /** The place in the batch of the image that the one at {@code place} is mixed with, which may be itself. */
        public int partner(int place) {
            return partners[place];
        }

        /**
         * Mixes one image.
         *
         * @param sample the image's index in the whole training set
         * @param own holds the image from {@code offset} on; changed
         * @param other holds the one it is mixed with, as that is unmixed, from {@code otherOffset} on
         * @return what share of it is still its own, 0 to 1
         */
        public double mix(int sample, float[] own, int offset, float[] other, int otherOffset) {
            SplittableRandom random = randomness.generator(Purpose.MIXING, epoch, sample);
            return blends
                    ? blend(random, own, offset, other, otherOffset)
                    : paste(random, own, offset, other, otherOffset);
        }
    }

    private double blend(SplittableRandom random, float[] own, int offset, float[] other, int otherOffset) {
        float share = (float) new BetaDraw(mixup.orElseThrow().alpha()).next(random);
        for (int i = 0; i < image.size(); i++) {
            own[offset + i] = share * own[offset + i] + (1 - share) * other[otherOffset + i];
        }
        return share;
    }

    /** The rectangle's centre lies anywhere, and what reaches over a border is cut off, as in the paper. */
    private double paste(SplittableRandom random, float[] own, int offset, float[] other, int otherOffset) {
        double side = Math.sqrt(1 - new BetaDraw(cutmix.orElseThrow().alpha()).next(random));
        int height = (int) (image.height() * side);
        int width = (int) (image.width() * side);
        int top = random.nextInt(image.height()) - height / 2;
        int left = random.nextInt(image.width()) - width / 2;
        int bottom = Math.min(image.height(), top + height);
        int right = Math.min(image.width(), left + width);
        top = Math.max(0, top);
        left = Math.max(0, left);
        int length = (right - left) * image.channels();
        for (int row = top; row < bottom; row++) {
            int from = (row * image.width() + left) * image.channels();
            System.arraycopy(other, otherOffset + from, own, offset + from, length);
        }
        return 1 - (bottom - top) * (double) (right - left) / (image.height() * image.width());
    }
}
