package io.github.mnistmaven.trainer.augment;

import io.github.mnistmaven.experiment.model.Augmentation;
import io.github.mnistmaven.experiment.model.Augmentation.Amount;
import io.github.mnistmaven.experiment.model.Shape;
import io.github.mnistmaven.trainer.random.Randomness;
import io.github.mnistmaven.trainer.random.Randomness.Purpose;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Varies each training image anew in each epoch: zoom, shear, rotation and shift as one affine map, elastic
 * displacements added to it, and a single interpolation at the end, so that images blur only once.
 *
 * <p>What happens to an image depends on the seed, the epoch and the image's index alone. Images of several channels
 * hold the channels of a pixel side by side.
 */
public final class Augmenter implements ImageTransform {
    private final Augmentation settings;
    private final Shape image;
    private final Randomness randomness;
    private final Resampling resampling;
    private final DisplacementField none;
    private final Optional<ElasticDistortion> elastic;

    /** @param image height, width and channels of the images */
    public Augmenter(Augmentation settings, Shape image, Randomness randomness) {
        this.settings = settings;
        this.image = image;
        this.randomness = randomness;
        this.resampling = new Resampling(image);
        this.none = DisplacementField.none(image.height() * image.width());
        this.elastic = settings.elastic().map(amount -> new ElasticDistortion(amount, image.width(), image.height()));
    }

    @Override
    public void apply(byte[] pixels, int offset, int epoch, int sample, float[] out, int outOffset) {
        SplittableRandom random = randomness.generator(Purpose.AUGMENTATION, epoch, sample);
        AffineMap map = AffineMap.of(
                image.width(),
                image.height(),
                uniform(random, settings.rotation()),
                uniform(random, settings.shift()),
                uniform(random, settings.shift()),
                1 + uniform(random, settings.zoom()),
                uniform(random, settings.shear()));
        DisplacementField displacement =
                elastic.map(distortion -> distortion.draw(random)).orElse(none);
        resampling.apply(map, displacement, pixels, offset, out, outOffset);
    }

    /** Uniform in its range; draws a number even for 0, so amounts don't affect each other. */
    private static double uniform(SplittableRandom random, Amount amount) {
        double lower = amount.range().lower();
        return lower + (amount.range().upper() - lower) * random.nextDouble();
    }
}
