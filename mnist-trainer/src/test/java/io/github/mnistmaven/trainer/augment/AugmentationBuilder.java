package io.github.mnistmaven.trainer.augment;

import io.github.mnistmaven.experiment.model.Augmentation;
import io.github.mnistmaven.experiment.model.Augmentation.Amount;
import io.github.mnistmaven.experiment.model.Augmentation.Crop;
import io.github.mnistmaven.experiment.model.Augmentation.Elastic;
import io.github.mnistmaven.experiment.model.Augmentation.FillMode;
import io.github.mnistmaven.experiment.model.Augmentation.Flip;
import io.github.mnistmaven.experiment.model.Augmentation.Interpolation;
import io.github.mnistmaven.experiment.model.Augmentation.Noise;
import io.github.mnistmaven.experiment.model.Augmentation.RandomErasing;
import java.util.Optional;

/** An augmentation of what a test tells it, and nothing else. */
public final class AugmentationBuilder {
    private Amount rotation = Amount.NONE;
    private Amount shift = Amount.NONE;
    private Amount zoom = Amount.NONE;
    private Amount shear = Amount.NONE;
    private Optional<Flip> flip = Optional.empty();
    private Optional<Crop> crop = Optional.empty();
    private Optional<Elastic> elastic = Optional.empty();
    private Optional<RandomErasing> randomErasing = Optional.empty();
    private Amount brightness = Amount.NONE;
    private Amount contrast = Amount.NONE;
    private Optional<Amount> saturation = Optional.empty();
    private Amount hue = Amount.NONE;
    private Optional<Noise> noise = Optional.empty();
    private Interpolation interpolation = Interpolation.BILINEAR;
    private FillMode fillMode = FillMode.CONSTANT;
    private double fillValue;
    private Optional<Augmentation.Mixup> mixup = Optional.empty();
    private Optional<Augmentation.Cutmix> cutmix = Optional.empty();

    public AugmentationBuilder rotation(Amount value) {
        rotation = value;
        return this;
    }

    public AugmentationBuilder shift(Amount value) {
        shift = value;
        return this;
    }

    public AugmentationBuilder zoom(Amount value) {
        zoom = value;
        return this;
    }

    public AugmentationBuilder shear(Amount value) {
        shear = value;
        return this;
    }

    public AugmentationBuilder flip(Flip value) {
        flip = Optional.of(value);
        return this;
    }

    public AugmentationBuilder crop(Crop value) {
        crop = Optional.of(value);
        return this;
    }

    public AugmentationBuilder elastic(Elastic value) {
        elastic = Optional.of(value);
        return this;
    }

    public AugmentationBuilder randomErasing(RandomErasing value) {
        randomErasing = Optional.of(value);
        return this;
    }

    public AugmentationBuilder brightness(Amount value) {
        brightness = value;
        return this;
    }

    public AugmentationBuilder contrast(Amount value) {
        contrast = value;
        return this;
    }

    public AugmentationBuilder saturation(Amount value) {
        saturation = Optional.of(value);
        return this;
    }

    public AugmentationBuilder hue(Amount value) {
        hue = value;
        return this;
    }

    public AugmentationBuilder noise(Noise value) {
        noise = Optional.of(value);
        return this;
    }

    public AugmentationBuilder interpolation(Interpolation value) {
        interpolation = value;
        return this;
    }

    public AugmentationBuilder fillMode(FillMode value) {
        fillMode = value;
        return this;
    }

    public AugmentationBuilder fillValue(double value) {
        fillValue = value;
        return this;
    }

    public AugmentationBuilder mixup(double alpha) {
        mixup = Optional.of(new Augmentation.Mixup(alpha));
        return this;
    }

    public AugmentationBuilder cutmix(double alpha) {
        cutmix = Optional.of(new Augmentation.Cutmix(alpha));
        return this;
    }

    public Augmentation build() {
        return new Augmentation(
                rotation,
                shift,
                zoom,
                shear,
                flip,
                crop,
                elastic,
                randomErasing,
                brightness,
                contrast,
                saturation,
                hue,
                noise,
                interpolation,
                fillMode,
                fillValue,
                mixup,
                cutmix);
    }
}
