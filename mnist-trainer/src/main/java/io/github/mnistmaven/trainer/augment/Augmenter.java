package io.github.mnistmaven.trainer.augment;

import io.github.mnistmaven.experiment.model.Augmentation;
import io.github.mnistmaven.experiment.model.Augmentation.Amount;
import io.github.mnistmaven.model.network.Shape;
import io.github.mnistmaven.trainer.random.Randomness;
import io.github.mnistmaven.trainer.random.Randomness.Purpose;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Varies each training image anew in each epoch: first where its pixels are, then their values.
 *
 * <p>What happens to an image depends on the seed, the epoch and the image's index alone. Each change draws random
 * numbers of its own, so turning one on leaves what the others do as it is. Images of several channels hold the
 * channels of a pixel side by side.
 */
public final class Augmenter implements ImageTransform {

    /**
     * What random numbers are drawn for, each of its own. A new one goes to the end: its place is part of the numbers
     * drawn for it, and so of every trained model.
     */
    private enum Draws {
        PLACES,
        BRIGHTNESS,
        NOISE,
        ERASING,
        CONTRAST,
        SATURATION,
        HUE
    }

    private static final int STREAMS = Draws.values().length;

    private final Randomness randomness;
    private final Geometry geometry;
    private final List<Step> steps = new ArrayList<>();
    private final ThreadLocal<Geometry.Scratch> scratch;

    /** @param image height, width and channels of the images */
    public Augmenter(Augmentation settings, Shape image, Randomness randomness) {
        this.randomness = randomness;
        geometry = new Geometry(settings, image);
        scratch = ThreadLocal.withInitial(geometry::scratch);
        if (!settings.brightness().equals(Amount.NONE)) {
            add(Draws.BRIGHTNESS, new Brightness(settings.brightness(), image.size()));
        }
        if (!settings.contrast().equals(Amount.NONE)) {
            add(Draws.CONTRAST, new Contrast(settings.contrast(), image));
        }
        settings.saturation().ifPresent(amount -> add(Draws.SATURATION, new Saturation(amount, image)));
        if (!settings.hue().equals(Amount.NONE)) {
            add(Draws.HUE, new Hue(settings.hue(), image));
        }
        settings.noise().ifPresent(noise -> add(Draws.NOISE, new GaussianNoise(noise, image.size())));
        settings.randomErasing().ifPresent(erasing -> add(Draws.ERASING, new Erasing(erasing, image)));
    }

    private void add(Draws draws, ValueChange change) {
        steps.add(new Step(draws, change));
    }

    @Override
    public void apply(byte[] pixels, int offset, int epoch, int sample, float[] out, int outOffset) {
        SplittableRandom[] own = own(randomness.generator(Purpose.AUGMENTATION, epoch, sample));
        geometry.apply(own[Draws.PLACES.ordinal()], scratch.get(), pixels, offset, out, outOffset);
        for (Step step : steps) {
            step.change.apply(own[step.draws.ordinal()], out, outOffset);
        }
    }

    private static SplittableRandom[] own(SplittableRandom ofImage) {
        SplittableRandom[] own = new SplittableRandom[STREAMS];
        for (int i = 0; i < STREAMS; i++) {
            own[i] = ofImage.split();
        }
        return own;
    }

    /** One change of values after another. */
    private record Step(Draws draws, ValueChange change) {}
}
