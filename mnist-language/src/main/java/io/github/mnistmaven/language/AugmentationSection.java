package io.github.mnistmaven.language;

import io.github.mnistmaven.experiment.model.Augmentation;
import io.github.mnistmaven.experiment.model.Augmentation.Amount;
import io.github.mnistmaven.experiment.model.Augmentation.Crop;
import io.github.mnistmaven.experiment.model.Augmentation.Cutmix;
import io.github.mnistmaven.experiment.model.Augmentation.Elastic;
import io.github.mnistmaven.experiment.model.Augmentation.FillMode;
import io.github.mnistmaven.experiment.model.Augmentation.Flip;
import io.github.mnistmaven.experiment.model.Augmentation.Interpolation;
import io.github.mnistmaven.experiment.model.Augmentation.Mixup;
import io.github.mnistmaven.experiment.model.Augmentation.Noise;
import io.github.mnistmaven.experiment.model.Augmentation.RandomErasing;
import io.github.mnistmaven.experiment.model.Augmentation.Range;
import io.github.mnistmaven.language.definition.Construct;
import io.github.mnistmaven.language.definition.IntegerType;
import io.github.mnistmaven.language.definition.Key;
import io.github.mnistmaven.language.definition.NumberType;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The section {@code regularization.augmentation}. */
final class AugmentationSection {
    static final Construct<Augmentation> AUGMENTATION = augmentation();
    static final Augmentation EXAMPLE = Augmentation.of(
            Amount.within(10), Amount.within(2), Amount.within(0.1), Amount.within(0.1), Optional.empty());

    private AugmentationSection() {}

    private static Construct<Augmentation> augmentation() {
        Key<Augmentation, Amount> rotation = Amounts.key(
                "rotation",
                NumberType.from(0, 180),
                NumberType.from(-180, 180),
                10,
                Augmentation::rotation,
                "Degrees counter-clockwise.");
        Key<Augmentation, Amount> shift = Amounts.key(
                "shift",
                NumberType.from(0, 1000),
                NumberType.from(-1000, 1000),
                2,
                Augmentation::shift,
                "Pixels to the right and, drawn apart, downwards.");
        Key<Augmentation, Amount> zoom = Amounts.key(
                "zoom",
                NumberType.below(0, 1),
                NumberType.above(-1, 10),
                0.1,
                Augmentation::zoom,
                "How much more is in sight: 0.25 makes things 1 / 1.25 as large, -0.2 makes them 1 / 0.8 as large.");
        Key<Augmentation, Amount> shear = Amounts.key(
                "shear",
                NumberType.from(0, 1),
                NumberType.from(-1, 1),
                0.1,
                Augmentation::shear,
                "Pixels to the right per pixel downwards, about the centre.");
        Key<Augmentation, Flip> flip = Key.<Augmentation, Flip>optional(
                        "flip",
                        Words.FLIP,
                        Augmentation::flip,
                        "Mirroring, of half of the images along each axis, before all other changes; none if absent.")
                .example(Flip.HORIZONTAL);
        Key<Augmentation, Crop> crop = Key.<Augmentation, Crop>optional(
                        "crop",
                        crop(),
                        Augmentation::crop,
                        "Cutting a piece of the image's size out of the padded image, before all other changes but flip; none if absent.")
                .example(new Crop(4, 1));
        Key<Augmentation, Elastic> elastic = Key.<Augmentation, Elastic>optional(
                        "elastic", elastic(), Augmentation::elastic, "Elastic distortion; none if absent.")
                .example(new Elastic(8, 4, 1));
        Key<Augmentation, RandomErasing> randomErasing = Key.<Augmentation, RandomErasing>optional(
                        "random_erasing",
                        randomErasing(),
                        Augmentation::randomErasing,
                        "Painting over a part of the image; none if absent.")
                .example(new RandomErasing(new Range(0.02, 0.2), 3, 0, 0.5));
        Key<Augmentation, Amount> brightness = Amounts.key(
                "brightness",
                NumberType.from(0, 1),
                NumberType.from(-1, 1),
                0.2,
                Augmentation::brightness,
                "What is added to values of 0 to 1, which stay within.");
        Key<Augmentation, Amount> contrast = Amounts.key(
                "contrast",
                NumberType.from(0, 1),
                NumberType.from(-1, 1),
                0.2,
                Augmentation::contrast,
                "How much farther values go from the mean of their channel: 0.2 makes distances 1.2 times as large, -0.2 0.8 times.");
        Key<Augmentation, Amount> saturation = Key.<Augmentation, Amount>optional(
                        "saturation",
                        Amounts.construct(
                                "saturation",
                                RangeType.list("saturation.range", NumberType.from(0, 1)),
                                new Range(0.3, 0.6),
                                "How full colours are: 0 leaves grey, 0.5 changes nothing, 1 leaves nothing pale; HSV's saturation times range / (1 - range)."),
                        Augmentation::saturation,
                        "How full the colours of images with three channels become; as they are if absent.")
                .example(new Amount(new Range(0.3, 0.6), 1));
        Key<Augmentation, Amount> hue = Amounts.key(
                "hue",
                NumberType.from(0, 1),
                NumberType.from(-1, 1),
                0.1,
                Augmentation::hue,
                "How far the hue of images with three channels is turned, in half turns from red over green to blue.");
        Key<Augmentation, Noise> noise = Key.<Augmentation, Noise>optional(
                        "noise", noise(), Augmentation::noise, "Gaussian noise; none if absent.")
                .example(new Noise(0.1, 1));
        Key<Augmentation, Interpolation> interpolation = Key.<Augmentation, Interpolation>withDefault(
                        "interpolation",
                        Words.INTERPOLATION,
                        Interpolation.BILINEAR,
                        Augmentation::interpolation,
                        "How values between pixels are made, once for all changes of place together.")
                .example(Interpolation.BICUBIC);
        Key<Augmentation, FillMode> fillMode = Key.<Augmentation, FillMode>withDefault(
                        "fill_mode",
                        Words.FILL_MODE,
                        FillMode.CONSTANT,
                        Augmentation::fillMode,
                        "What lies beyond an image, where changes of place look.")
                .example(FillMode.REFLECT);
        Key<Augmentation, Double> fillValue = Key.<Augmentation, Double>withDefault(
                        "fill_value",
                        NumberType.from(0, 1),
                        0.0,
                        Augmentation::fillValue,
                        "What lies there with fill_mode: constant, in every channel, where values are 0 to 1.")
                .example(0.5);
        Key<Augmentation, Mixup> mixup = Key.<Augmentation, Mixup>optional(
                        "mixup",
                        mixup(),
                        Augmentation::mixup,
                        "Blending each image with another one of its batch, after all else, and their labels; none if absent.")
                .example(new Mixup(0.4));
        Key<Augmentation, Cutmix> cutmix = Key.<Augmentation, Cutmix>optional(
                        "cutmix",
                        cutmix(),
                        Augmentation::cutmix,
                        "Pasting a rectangle of another image of the batch, after all else, and mixing labels by its area; with mixup beside it, half of the batches get one and half the other.")
                .example(new Cutmix(0.5));
        Construct<Augmentation> augmentation = Construct.of(
                "augmentation",
                Augmentation.class,
                "Varies each training image anew in each epoch: all changes of place at once, then its values.",
                List.of(
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
                        cutmix),
                values -> new Augmentation(
                        values.get(rotation),
                        values.get(shift),
                        values.get(zoom),
                        values.get(shear),
                        values.find(flip),
                        values.find(crop),
                        values.find(elastic),
                        values.find(randomErasing),
                        values.get(brightness),
                        values.get(contrast),
                        values.find(saturation),
                        values.get(hue),
                        values.find(noise),
                        values.get(interpolation),
                        values.get(fillMode),
                        values.get(fillValue),
                        values.find(mixup),
                        values.find(cutmix)));
        return augmentation.withRule(AugmentationSection::problem);
    }

    private static Optional<String> problem(Augmentation augmentation) {
        return augmentation.fillValue() != 0 && augmentation.fillMode() != FillMode.CONSTANT
                ? Optional.of("must not have a fill_value with fill_mode: "
                        + augmentation.fillMode().keyword() + ", which does not use it")
                : Optional.empty();
    }

    private static Construct<Mixup> mixup() {
        Key<Mixup, Double> alpha = alpha(0.2, Mixup::alpha, "The more, the nearer to half of each image.");
        return Construct.of(
                        "mixup",
                        Mixup.class,
                        "Mixup (Zhang et al., 2018): an image's own share is drawn from the beta distribution of alpha and alpha.",
                        List.of(alpha),
                        values -> new Mixup(values.get(alpha)))
                .withShorthand(alpha);
    }

    private static Construct<Cutmix> cutmix() {
        Key<Cutmix, Double> alpha = alpha(1, Cutmix::alpha, "The more, the nearer to half of the area.");
        return Construct.of(
                        "cutmix",
                        Cutmix.class,
                        "CutMix (Yun et al., 2019): the share outside the rectangle is drawn from the beta distribution of alpha and alpha.",
                        List.of(alpha),
                        values -> new Cutmix(values.get(alpha)))
                .withShorthand(alpha);
    }

    private static <M> Key<M, Double> alpha(double fallback, Function<M, Double> value, String description) {
        return Key.<M, Double>withDefault("alpha", NumberType.from(0.01, 100), fallback, value, description)
                .example(0.4);
    }

    private static Construct<Crop> crop() {
        Key<Crop, Integer> padding = Key.<Crop, Integer>required(
                        "padding",
                        new IntegerType(1, 1000),
                        Crop::padding,
                        "Pixels on each side, filled as fill_mode says.")
                .example(4);
        Key<Crop, Double> probability = Amounts.probability(1, Crop::probability);
        return Construct.of(
                        "crop",
                        Crop.class,
                        "A random crop of the padded image, which moves it by whole pixels.",
                        List.of(padding, probability),
                        values -> new Crop(values.get(padding), values.get(probability)))
                .withShorthand(padding);
    }

    private static Construct<Elastic> elastic() {
        Key<Elastic, Double> alpha = Key.<Elastic, Double>required(
                        "alpha", NumberType.from(0, 1000), Elastic::alpha, "The scale of the displacements, in pixels.")
                .example(8.0);
        Key<Elastic, Double> sigma = Key.<Elastic, Double>required(
                        "sigma",
                        NumberType.above(0, 100),
                        Elastic::sigma,
                        "The standard deviation of the Gaussian that smooths them, in pixels.")
                .example(4.0);
        Key<Elastic, Double> probability = Amounts.probability(1, Elastic::probability);
        return Construct.of(
                "elastic",
                Elastic.class,
                "Elastic distortion (Simard, Steinkraus and Platt, 2003).",
                List.of(alpha, sigma, probability),
                values -> new Elastic(values.get(alpha), values.get(sigma), values.get(probability)));
    }

    private static Construct<RandomErasing> randomErasing() {
        Key<RandomErasing, Range> scale = Key.<RandomErasing, Range>withDefault(
                        "scale",
                        RangeType.list("random_erasing.scale", NumberType.above(0, 1)),
                        new Range(0.02, 0.33),
                        RandomErasing::scale,
                        "The rectangle's share of the image's area, drawn uniformly between the two.")
                .example(new Range(0.02, 0.2));
        Key<RandomErasing, Double> aspectRatio = Key.<RandomErasing, Double>withDefault(
                        "aspect_ratio",
                        NumberType.from(1, 100),
                        3.0,
                        RandomErasing::aspectRatio,
                        "The largest ratio of the rectangle's sides, either way.")
                .example(2.0);
        Key<RandomErasing, Double> fillValue = Key.<RandomErasing, Double>withDefault(
                        "fill_value",
                        NumberType.from(0, 1),
                        0.0,
                        RandomErasing::fillValue,
                        "What it is painted with, where values are 0 to 1.")
                .example(0.5);
        Key<RandomErasing, Double> probability = Amounts.probability(0.5, RandomErasing::probability);
        return Construct.of(
                "random_erasing",
                RandomErasing.class,
                "Random erasing (Zhong et al., 2017): a rectangle is painted over.",
                List.of(scale, aspectRatio, fillValue, probability),
                values -> new RandomErasing(
                        values.get(scale), values.get(aspectRatio), values.get(fillValue), values.get(probability)));
    }

    private static Construct<Noise> noise() {
        Key<Noise, Double> stddev = Key.<Noise, Double>required(
                        "stddev",
                        NumberType.above(0, 1),
                        Noise::stddev,
                        "The standard deviation, where values are 0 to 1.")
                .example(0.1);
        Key<Noise, Double> probability = Amounts.probability(1, Noise::probability);
        return Construct.of(
                        "noise",
                        Noise.class,
                        "Gaussian noise on every value.",
                        List.of(stddev, probability),
                        values -> new Noise(values.get(stddev), values.get(probability)))
                .withShorthand(stddev);
    }
}
