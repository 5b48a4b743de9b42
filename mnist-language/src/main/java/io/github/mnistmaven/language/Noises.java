package io.github.mnistmaven.language;

import io.github.mnistmaven.experiment.model.Layer.Dropout;
import io.github.mnistmaven.experiment.model.Layer.GaussianNoise;
import io.github.mnistmaven.experiment.model.Layer.SpatialDropout2D;
import io.github.mnistmaven.language.definition.Construct;
import io.github.mnistmaven.language.definition.Key;
import io.github.mnistmaven.language.definition.NumberType;
import io.github.mnistmaven.language.definition.Type;
import java.util.List;

/** The layers that disturb what enters them while training, and do nothing once it is over. */
final class Noises {
    private static final Type<Double> RATE = NumberType.below(0, 1);

    private Noises() {}

    static Construct<Dropout> dropout() {
        Key<Dropout, Double> rate = Key.<Dropout, Double>required(
                        "rate", RATE, Dropout::rate, "The share of inputs set to zero while training.")
                .example(0.25);
        return Construct.of(
                        "dropout",
                        Dropout.class,
                        "Sets inputs to zero at random while training, and scales up the others.",
                        List.of(rate),
                        values -> new Dropout(values.get(rate)))
                .withShorthand(rate);
    }

    static Construct<SpatialDropout2D> spatialDropout2d() {
        Key<SpatialDropout2D, Double> rate = Key.<SpatialDropout2D, Double>required(
                        "rate", RATE, SpatialDropout2D::rate, "The share of channels set to zero while training.")
                .example(0.1);
        return Construct.of(
                        "spatial_dropout2d",
                        SpatialDropout2D.class,
                        "Sets whole channels to zero at random while training, and scales up the others.",
                        List.of(rate),
                        values -> new SpatialDropout2D(values.get(rate)))
                .withShorthand(rate);
    }

    static Construct<GaussianNoise> gaussianNoise() {
        Key<GaussianNoise, Double> stddev = Key.<GaussianNoise, Double>required(
                        "stddev",
                        NumberType.from(0, 1000),
                        GaussianNoise::stddev,
                        "The standard deviation of the noise.")
                .example(0.1);
        return Construct.of(
                        "gaussian_noise",
                        GaussianNoise.class,
                        "Adds normal noise to each value while training.",
                        List.of(stddev),
                        values -> new GaussianNoise(values.get(stddev)))
                .withShorthand(stddev);
    }
}
