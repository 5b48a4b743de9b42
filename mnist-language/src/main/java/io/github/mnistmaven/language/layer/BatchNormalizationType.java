package io.github.mnistmaven.language.layer;

import io.github.mnistmaven.experiment.model.EngineChoice;
import io.github.mnistmaven.experiment.model.Initializer;
import io.github.mnistmaven.experiment.model.Layer.BatchNormalization;
import io.github.mnistmaven.experiment.model.Regularizer;
import io.github.mnistmaven.experiment.plan.TensorKind;
import io.github.mnistmaven.language.definition.Construct;
import io.github.mnistmaven.language.definition.Key;
import io.github.mnistmaven.language.definition.NumberType;
import io.github.mnistmaven.model.network.Shape;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Normalization by the mean and variance of a batch. */
final class BatchNormalizationType extends NormalizationType<BatchNormalization> {

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
        Key<BatchNormalization, Double> epsilon = epsilon();
        Key<BatchNormalization, Boolean> center = center();
        Key<BatchNormalization, Boolean> scale = scale();
        Key<BatchNormalization, Initializer> betaInitializer = betaInitializer();
        Key<BatchNormalization, Initializer> gammaInitializer = gammaInitializer();
        Key<BatchNormalization, Regularizer> betaRegularizer = betaRegularizer();
        Key<BatchNormalization, Regularizer> gammaRegularizer = gammaRegularizer();
        Key<BatchNormalization, Boolean> trainable = LayerKeys.trainable();
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
                        gammaRegularizer,
                        trainable),
                values -> new BatchNormalization(
                        values.get(momentum),
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
    public List<LayerTensor> tensors(BatchNormalization layer, Shape input) {
        int channels = input.channels();
        Stream<LayerTensor> statistics = Stream.of(
                LayerTensor.untrained(TensorKind.MOVING_MEAN, Initializer.ZEROS, channels),
                LayerTensor.untrained(TensorKind.MOVING_VARIANCE, Initializer.ONES, channels));
        return Stream.concat(gammaAndBeta(layer, channels), statistics).toList();
    }

    // it normalises by the batch whenever it trains; what it has to freeze layers stops the gradient as well
    @Override
    Optional<Lack> lackOfDl4j(BatchNormalization layer, Shape input) {
        return layer.trainable()
                ? super.lackOfDl4j(layer, input)
                : Optional.of(new Lack("batch_normalization with trainable: false", "trainable: true"));
    }
}
