package io.github.mnistmaven.trainer.augment;

import io.github.mnistmaven.experiment.model.Augmentation;
import io.github.mnistmaven.experiment.model.Augmentation.Amount;
import io.github.mnistmaven.experiment.model.Augmentation.Crop;
import io.github.mnistmaven.experiment.model.Augmentation.Flip;
import io.github.mnistmaven.model.network.Shape;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * The changes of place: the mirrored and cropped image is looked up by one affine map for zoom, shear, rotation and
 * shift, elastic displacements added to it, with a single interpolation at the end, so that images blur only once.
 */
final class Geometry {
    private final Augmentation settings;
    private final Amount clockwise;
    private final Shape image;
    private final ScaledBytes scaled = new ScaledBytes();
    private final Interpolator interpolator;
    private final Optional<ElasticDistortion> elastic;

    Geometry(Augmentation settings, Shape image) {
        this.settings = settings;
        clockwise = new Amount(
                settings.rotation().range().negated(), settings.rotation().probability());
        this.image = image;
        interpolator = Interpolator.of(settings.interpolation());
        elastic = settings.elastic().map(amount -> new ElasticDistortion(amount, image.width(), image.height()));
    }

    /** Room to work in, for one thread. */
    Scratch scratch() {
        return new Scratch(
                new PaddedPlane(image.width(), image.height(), settings.fillMode(), (float) settings.fillValue()),
                new Places(image.width(), image.height(), settings.fillMode()),
                elastic.map(ElasticDistortion::scratch));
    }

    /** Writes one image, 0 to 1. */
    void apply(SplittableRandom random, Scratch scratch, byte[] pixels, int offset, float[] out, int outOffset) {
        Places places = scratch.places;
        AffineMap map = map(random);
        SplittableRandom own = random.split();
        if (elastic.isPresent()) {
            elastic.get().draw(own, scratch.elastic.get(), places);
        } else {
            places.displaceNothing();
        }
        SplittableRandom ofFlip = random.split();
        boolean isMirrored = ofFlip.nextBoolean()
                && settings.flip().filter(Flip::isHorizontal).isPresent();
        boolean isUpsideDown =
                ofFlip.nextBoolean() && settings.flip().filter(Flip::isVertical).isPresent();
        places.map(cropped(map, random.split()));
        int channels = image.channels();
        for (int channel = 0; channel < channels; channel++) {
            scratch.plane.load(pixels, offset + channel, channels, scaled, isMirrored, isUpsideDown);
            interpolator.apply(scratch.plane, places, out, outOffset + channel, channels);
        }
    }

    private AffineMap map(SplittableRandom random) {
        double rotation = AmountDraw.next(random, clockwise);
        boolean shifts = AmountDraw.applies(random, settings.shift().probability());
        double shiftX = shift(random);
        double shiftY = shift(random);
        return AffineMap.of(
                image.width(),
                image.height(),
                rotation,
                shifts ? shiftX : 0,
                shifts ? shiftY : 0,
                1 / (1 + AmountDraw.next(random, settings.zoom())),
                AmountDraw.next(random, settings.shear()));
    }

    private AffineMap cropped(AffineMap map, SplittableRandom random) {
        if (settings.crop().isEmpty()) {
            return map;
        }
        Crop crop = settings.crop().get();
        boolean applies = AmountDraw.applies(random, crop.probability());
        int right = random.nextInt(-crop.padding(), crop.padding() + 1);
        int down = random.nextInt(-crop.padding(), crop.padding() + 1);
        return applies ? map.moved(right, down) : map;
    }

    private double shift(SplittableRandom random) {
        return AmountDraw.uniform(
                random,
                settings.shift().range().lower(),
                settings.shift().range().upper());
    }

    /** What is overwritten with each image. */
    record Scratch(PaddedPlane plane, Places places, Optional<ElasticDistortion.Scratch> elastic) {}
}
