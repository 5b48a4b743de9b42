package io.github.mnistmaven.language.layer;

import io.github.mnistmaven.experiment.model.EngineChoice;
import io.github.mnistmaven.experiment.model.Layer.Dropout;
import io.github.mnistmaven.experiment.model.Layer.GaussianNoise;
import io.github.mnistmaven.experiment.model.Layer.Noise;
import io.github.mnistmaven.experiment.model.Layer.SpatialDropout2D;
import io.github.mnistmaven.language.definition.Construct;
import io.github.mnistmaven.language.definition.Key;
import io.github.mnistmaven.language.definition.NumberType;
import io.github.mnistmaven.language.definition.Type;
import io.github.mnistmaven.language.layer.Fit.DoesNotFit;
import io.github.mnistmaven.language.layer.Fit.Fits;
import io.github.mnistmaven.model.network.Shape;
import java.util.List;

/** What disturbs its input while training, and does nothing once it is over. */
class NoiseType<L extends Noise> extends LayerType<L> {
    private static final Type<Double> RATE = NumberType.below(0, 1);

    private NoiseType(Construct<L> construct) {
        super(construct, EngineChoice.ONEDNN, EngineChoice.DL4J);
    }

    static NoiseType<Dropout> dropout() {
        Key<Dropout, Double> rate = Key.<Dropout, Double>required(
                        "rate", RATE, Dropout::rate, "The share of inputs set to zero while training.")
                .example(0.25);
        return new NoiseType<>(Construct.of(
                        Dropout.class,
                        "Sets inputs to zero at random while training, and scales up the others.",
                        List.of(rate),
                        values -> new Dropout(values.get(rate)))
                .withShorthand(rate));
    }

    static NoiseType<SpatialDropout2D> spatialDropout2D() {
        Key<SpatialDropout2D, Double> rate = Key.<SpatialDropout2D, Double>required(
                        "rate", RATE, SpatialDropout2D::rate, "The share of channels set to zero while training.")
                .example(0.1);
        Construct<SpatialDropout2D> construct = Construct.of(
                        SpatialDropout2D.class,
                        "Sets whole channels to zero at random while training, and scales up the others.",
                        List.of(rate),
                        values -> new SpatialDropout2D(values.get(rate)))
                .withShorthand(rate);
        return new NoiseType<>(construct) {
            @Override
            public Fit fit(SpatialDropout2D layer, Shape input) {
                return input.isImage()
                        ? super.fit(layer, input)
                        : new DoesNotFit(
                                "",
                                "but spatial_dropout2d needs height, width and channels; move it before flatten or"
                                        + " global pooling, or use dropout");
            }
        };
    }

    static NoiseType<GaussianNoise> gaussianNoise() {
        Key<GaussianNoise, Double> stddev = Key.<GaussianNoise, Double>required(
                        "stddev",
                        NumberType.from(0, 1000),
                        GaussianNoise::stddev,
                        "The standard deviation of the noise.")
                .example(0.1);
        return new NoiseType<>(Construct.of(
                        GaussianNoise.class,
                        "Adds normal noise to each value while training.",
                        List.of(stddev),
                        values -> new GaussianNoise(values.get(stddev)))
                .withShorthand(stddev));
    }

    @Override
    public Fit fit(L layer, Shape input) {
        return new Fits(input);
    }

    @Override
    public List<LayerTensor> tensors(L layer, Shape input) {
        return List.of();
    }

    @Override
    public Work work(L layer, Shape input, Shape output) {
        return Work.once(input);
    }
}
