package io.github.mnistmaven.language.layer;

import io.github.mnistmaven.experiment.model.EngineChoice;
import io.github.mnistmaven.experiment.model.Initializer;
import io.github.mnistmaven.experiment.model.Layer.BatchNormalization;
import io.github.mnistmaven.experiment.model.Regularizer;
import io.github.mnistmaven.experiment.model.Shape;
import io.github.mnistmaven.experiment.plan.TensorKind;
import io.github.mnistmaven.language.definition.BooleanType;
import io.github.mnistmaven.language.definition.Construct;
import io.github.mnistmaven.language.definition.Key;
import io.github.mnistmaven.language.definition.NumberType;
import io.github.mnistmaven.language.layer.Fit.Fits;
import java.util.List;

/** Normalization by the mean and variance of a batch. */
final class BatchNormalizationType extends LayerType<BatchNormalization> {

    BatchNormalizationType() {
        super(definition(), EngineChoice.ONEDNN, EngineChoice.DL4J);
    }

    private static Construct<BatchNormalization> definition() {
        Key<BatchNormalization, Double> momentum = Key.withDefault(
                "momentum",
                NumberType.below(0, 1),
                0.99,
                BatchNormalization::momentum,
                "The share of the moving mean and variance that a step keeps.");
        Key<BatchNormalization, Double> epsilon = Key.withDefault(
                "epsilon", NumberType.above(0, 1), 0.001, BatchNormalization::epsilon, "Added to the variance.");
        Key<BatchNormalization, Boolean> center = Key.withDefault(
                "center", new BooleanType(), true, BatchNormalization::center, "Whether beta is trained; 0 if not.");
        Key<BatchNormalization, Boolean> scale = Key.withDefault(
                "scale", new BooleanType(), true, BatchNormalization::scale, "Whether gamma is trained; 1 if not.");
        Key<BatchNormalization, Initializer> betaInitializer =
                LayerKeys.vectorInitializer("beta", Initializer.ZEROS, BatchNormalization::betaInitializer);
        Key<BatchNormalization, Initializer> gammaInitializer =
                LayerKeys.vectorInitializer("gamma", Initializer.ONES, BatchNormalization::gammaInitializer);
        Key<BatchNormalization, Regularizer> betaRegularizer =
                LayerKeys.regularizer("beta", BatchNormalization::betaRegularizer);
        Key<BatchNormalization, Regularizer> gammaRegularizer =
                LayerKeys.regularizer("gamma", BatchNormalization::gammaRegularizer);
        return Construct.of(
                BatchNormalization.class,
                "Normalises each channel of a batch, then scales and shifts it (Ioffe and Szegedy, 2015).",
                List.of(
                        momentum,
                        epsilon,
                        center,
                        scale,
                        betaInitializer,
                        gammaInitializer,
                        betaRegularizer,
                        gammaRegularizer),
                values -> new BatchNormalization(
                        values.get(momentum),
                        values.get(epsilon),
                        values.get(center),
                        values.get(scale),
                        values.get(betaInitializer),
                        values.get(gammaInitializer),
                        values.find(betaRegularizer),
                        values.find(gammaRegularizer)));
    }

    @Override
    public Fit fit(BatchNormalization layer, Shape input) {
        return new Fits(input);
    }

    @Override
    public List<LayerTensor> tensors(BatchNormalization layer, Shape input) {
        int channels = input.channels();
        return List.of(
                LayerTensor.gamma(layer.scale(), layer.gammaInitializer(), layer.gammaRegularizer(), channels),
                LayerTensor.beta(layer.center(), layer.betaInitializer(), layer.betaRegularizer(), channels),
                LayerTensor.untrained(TensorKind.MOVING_MEAN, Initializer.ZEROS, channels),
                LayerTensor.untrained(TensorKind.MOVING_VARIANCE, Initializer.ONES, channels));
    }

    @Override
    public Work work(BatchNormalization layer, Shape input, Shape output) {
        return Work.once(input);
    }
}
