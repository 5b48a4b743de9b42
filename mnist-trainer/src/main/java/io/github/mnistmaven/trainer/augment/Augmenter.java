package io.github.mnistmaven.trainer.augment;

import io.github.mnistmaven.experiment.model.Augmentation;
import io.github.mnistmaven.model.network.Shape;
import io.github.mnistmaven.trainer.random.Randomness;
import io.github.mnistmaven.trainer.random.Randomness.Purpose;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Varies each training image anew in each epoch: first where its pixels are, then their values.
 *
 * <p>What happens to an image depends on the seed, the epoch and the image's index alone. Each change draws random
 * numbers of its own, so turning one on leaves what the others do as it is. Images of several channels hold the
 * channels of a pixel side by side; noise alone differs between them.
 */
public final class Augmenter implements ImageTransform {
    private final Randomness randomness;
    private final Geometry geometry;
    private final List<Optional<ValueChange>> changes;
    private final ThreadLocal<Geometry.Scratch> scratch;

    /** @param image height, width and channels of the images */
    public Augmenter(Augmentation settings, Shape image, Randomness randomness) {
        this.randomness = randomness;
        geometry = new Geometry(settings, image);
        changes = List.of(
                Optional.of(settings.brightness())
                        .filter(amount -> !amount.equals(Augmentation.Amount.NONE))
                        .<ValueChange>map(amount -> new Brightness(amount, image.size())),
                settings.noise().<ValueChange>map(noise -> new GaussianNoise(noise, image.size())),
                settings.randomErasing().<ValueChange>map(erasing -> new Erasing(erasing, image)));
        scratch = ThreadLocal.withInitial(geometry::scratch);
    }

    @Override
    public void apply(byte[] pixels, int offset, int epoch, int sample, float[] out, int outOffset) {
        SplittableRandom random = randomness.generator(Purpose.AUGMENTATION, epoch, sample);
        geometry.apply(random.split(), scratch.get(), pixels, offset, out, outOffset);
        for (Optional<ValueChange> change : changes) {
            SplittableRandom own = random.split();
            if (change.isPresent()) {
                change.get().apply(own, out, outOffset);
            }
        }
    }
}
