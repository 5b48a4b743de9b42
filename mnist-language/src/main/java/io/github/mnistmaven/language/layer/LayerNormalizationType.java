package io.github.mnistmaven.language.layer;

import io.github.mnistmaven.experiment.model.EngineChoice;
import io.github.mnistmaven.experiment.model.Initializer;
import io.github.mnistmaven.experiment.model.Layer.LayerNormalization;
import io.github.mnistmaven.experiment.model.Regularizer;
import io.github.mnistmaven.language.definition.Construct;
import io.github.mnistmaven.language.definition.Key;
import io.github.mnistmaven.language.layer.Fit.DoesNotFit;
import io.github.mnistmaven.model.network.Shape;
import java.util.List;

/** Normalization by the mean and variance of the values side by side, with Keras' axis of -1. */
final class LayerNormalizationType extends NormalizationType<LayerNormalization> {

    LayerNormalizationType() {
        super(definition(), EngineChoice.ONEDNN);
    }

    private static Construct<LayerNormalization> definition() {
        Key<LayerNormalization, Double> epsilon = epsilon();
        Key<LayerNormalization, Boolean> center = center();
        Key<LayerNormalization, Boolean> scale = scale();
        Key<LayerNormalization, Initializer> betaInitializer = betaInitializer();
        Key<LayerNormalization, Initializer> gammaInitializer = gammaInitializer();
        Key<LayerNormalization, Regularizer> betaRegularizer = betaRegularizer();
        Key<LayerNormalization, Regularizer> gammaRegularizer = gammaRegularizer();
        Key<LayerNormalization, Boolean> trainable = LayerKeys.trainable();
        return Construct.of(
                LayerNormalization.class,
                "Normalises the channels of each pixel, or the values of a vector, then scales and shifts them (Ba et al.,"
                        + " 2016).",
                List.of(
                        epsilon,
                        center,
                        scale,
                        betaInitializer,
                        gammaInitializer,
                        betaRegularizer,
                        gammaRegularizer,
                        trainable),
                values -> new LayerNormalization(
                        values.get(epsilon),
                        values.get(center),
                        values.get(scale),
                        values.get(betaInitializer),
                        values.get(gammaInitializer),
                        values.find(betaRegularizer),
                        values.find(gammaRegularizer),
                        values.get(trainable)));
    }

    @Override
    public Fit fit(LayerNormalization layer, Shape input) {
        return input.channels() == 1
                ? new DoesNotFit(
                        "",
                        "but a mean over one channel leaves nothing of it; use batch_normalization, or move it behind"
                                + " a layer with more channels")
                : super.fit(layer, input);
    }

    @Override
    public List<LayerTensor> tensors(LayerNormalization layer, Shape input) {
        return gammaAndBeta(layer, input.channels()).toList();
    }
}
