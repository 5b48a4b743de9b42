package io.github.mnistmaven.experiment.language;

import io.github.mnistmaven.experiment.definition.Construct;
import io.github.mnistmaven.experiment.definition.Key;
import io.github.mnistmaven.experiment.definition.NumberType;
import io.github.mnistmaven.experiment.model.Augmentation;
import io.github.mnistmaven.experiment.model.Augmentation.Amount;
import io.github.mnistmaven.experiment.model.Augmentation.Elastic;
import io.github.mnistmaven.experiment.model.Augmentation.Interpolation;
import io.github.mnistmaven.experiment.model.Augmentation.Noise;
import io.github.mnistmaven.experiment.model.Augmentation.RandomErasing;
import io.github.mnistmaven.experiment.model.Augmentation.Range;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The section {@code regularization.augmentation}. */
final class AugmentationSection {
    static final Construct<Augmentation> AUGMENTATION = augmentation();
    static final Augmentation EXAMPLE = Augmentation.of(
            Amount.within(10), Amount.within(2), Amount.within(0.1), Amount.within(0.1), Optional.empty());

    private static final String EACH = " A number is as far to either side, a list of two the range itself.";

    private AugmentationSection() {}

    private static Construct<Augmentation> augmentation() {
        Key<Augmentation, Amount> rotation = amount(
                "rotation",
                RangeType.aroundZero(NumberType.from(0, 180), NumberType.from(-180, 180)),
                10,
                Augmentation::rotation,
                "Degrees clockwise.");
        Key<Augmentation, Amount> shift = amount(
                "shift",
                RangeType.aroundZero(NumberType.from(0, 1000), NumberType.from(-1000, 1000)),
                2,
                Augmentation::shift,
                "Pixels to the right, and again downwards.");
        Key<Augmentation, Amount> zoom = amount(
                "zoom",
                RangeType.aroundZero(NumberType.below(0, 1), NumberType.above(-1, 10)),
                0.1,
                Augmentation::zoom,
                "Relative change of size.");
        Key<Augmentation, Amount> shear = amount(
                "shear",
                RangeType.aroundZero(NumberType.from(0, 1), NumberType.from(-1, 1)),
                0.1,
                Augmentation::shear,
                "Pixels to the right per pixel downwards.");
        Key<Augmentation, Elastic> elastic = Key.<Augmentation, Elastic>optional(
                        "elastic", elastic(), Augmentation::elastic, "Elastic distortion; none if absent.")
                .example(new Elastic(8, 4, 1));
        Key<Augmentation, RandomErasing> randomErasing = Key.<Augmentation, RandomErasing>optional(
                        "random_erasing",
                        randomErasing(),
                        Augmentation::randomErasing,
                        "Painting over a part of the image; none if absent.")
                .example(new RandomErasing(new Range(0.02, 0.2), 3, 0, 0.5));
        Key<Augmentation, Amount> brightness = amount(
                "brightness",
                RangeType.aroundZero(NumberType.from(0, 1), NumberType.from(-1, 1)),
                0.2,
                Augmentation::brightness,
                "What is added to values of 0 to 1.");
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
        return Construct.of(
                "augmentation",
                Augmentation.class,
                "Varies each training image anew in each epoch, each amount drawn uniformly from its range.",
                List.of(rotation, shift, zoom, shear, elastic, randomErasing, brightness, noise, interpolation),
                values -> new Augmentation(
                        values.get(rotation),
                        values.get(shift),
                        values.get(zoom),
                        values.get(shear),
                        values.find(elastic),
                        values.find(randomErasing),
                        values.get(brightness),
                        values.find(noise),
                        values.get(interpolation)));
    }

    private static Key<Augmentation, Amount> amount(
            String name, RangeType type, double example, Function<Augmentation, Amount> value, String description) {
        Key<Amount, Range> range = Key.<Amount, Range>required("range", type, Amount::range, description + EACH)
                .example(symmetric(example));
        Key<Amount, Double> probability = probability(1, Amount::probability);
        Construct<Amount> construct = Construct.of(
                        name,
                        Amount.class,
                        description,
                        List.of(range, probability),
                        values -> new Amount(values.get(range), values.get(probability)))
                .withShorthand(range);
        return Key.<Augmentation, Amount>withDefault(name, construct, Amount.NONE, value, description)
                .example(Amount.within(example));
    }

    private static Range symmetric(double bound) {
        return Amount.within(bound).range();
    }

    private static <R> Key<R, Double> probability(double fallback, Function<R, Double> value) {
        return Key.<R, Double>withDefault(
                        "probability",
                        NumberType.from(0, 1),
                        fallback,
                        value,
                        "How often it happens to an image at all.")
                .example(0.5);
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
        Key<Elastic, Double> probability = probability(1, Elastic::probability);
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
                        RangeType.list(NumberType.above(0, 1)),
                        new Range(0.02, 0.33),
                        RandomErasing::scale,
                        "The rectangle's share of the image's area: its range, drawn uniformly.")
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
        Key<RandomErasing, Double> probability = probability(0.5, RandomErasing::probability);
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
        Key<Noise, Double> probability = probability(1, Noise::probability);
        return Construct.of(
                        "noise",
                        Noise.class,
                        "Gaussian noise on every value.",
                        List.of(stddev, probability),
                        values -> new Noise(values.get(stddev), values.get(probability)))
                .withShorthand(stddev);
    }
}
