package io.github.mnistmaven.language.layer;

import io.github.mnistmaven.experiment.model.EngineChoice;
import io.github.mnistmaven.experiment.model.Initializer;
import io.github.mnistmaven.experiment.model.Layer.Normalization;
import io.github.mnistmaven.experiment.model.Regularizer;
import io.github.mnistmaven.experiment.plan.TensorKind;
import io.github.mnistmaven.language.definition.BooleanType;
import io.github.mnistmaven.language.definition.Construct;
import io.github.mnistmaven.language.definition.Key;
import io.github.mnistmaven.language.definition.NumberType;
import io.github.mnistmaven.language.layer.Fit.Fits;
import io.github.mnistmaven.model.network.Shape;
import java.util.stream.Stream;

/** What all types of normalization have. */
abstract class NormalizationType<L extends Normalization> extends LayerType<L> {

    NormalizationType(Construct<L> construct, EngineChoice... engines) {
        super(construct, engines);
    }

    static <L extends Normalization> Key<L, Double> epsilon() {
        return Key.withDefault(
                "epsilon", NumberType.above(0, 1), 0.001, Normalization::epsilon, "Added to the variance.");
    }

    static <L extends Normalization> Key<L, Boolean> center() {
        return Key.withDefault(
                "center", new BooleanType(), true, Normalization::center, "Whether beta is trained; 0 if not.");
    }

    static <L extends Normalization> Key<L, Boolean> scale() {
        return Key.withDefault(
                "scale", new BooleanType(), true, Normalization::scale, "Whether gamma is trained; 1 if not.");
    }

    static <L extends Normalization> Key<L, Initializer> betaInitializer() {
        return LayerKeys.vectorInitializer("beta", Initializer.ZEROS, Normalization::betaInitializer);
    }

    static <L extends Normalization> Key<L, Initializer> gammaInitializer() {
        return LayerKeys.vectorInitializer("gamma", Initializer.ONES, Normalization::gammaInitializer);
    }

    static <L extends Normalization> Key<L, Regularizer> betaRegularizer() {
        return LayerKeys.regularizer("beta", Normalization::betaRegularizer);
    }

    static <L extends Normalization> Key<L, Regularizer> gammaRegularizer() {
        return LayerKeys.regularizer("gamma", Normalization::gammaRegularizer);
    }

    @Override
    public Fit fit(L layer, Shape input) {
        return new Fits(input);
    }

    /** Gamma and beta, those that are not trained too. */
    static Stream<LayerTensor> gammaAndBeta(Normalization layer, int channels) {
        return Stream.of(
                layer.scale()
                        ? LayerTensor.trained(
                                TensorKind.GAMMA, layer.gammaInitializer(), layer.gammaRegularizer(), channels)
                        : LayerTensor.untrained(TensorKind.GAMMA, Initializer.ONES, channels),
                layer.center()
                        ? LayerTensor.trained(
                                TensorKind.BETA, layer.betaInitializer(), layer.betaRegularizer(), channels)
                        : LayerTensor.untrained(TensorKind.BETA, Initializer.ZEROS, channels));
    }

    @Override
    public Work work(L layer, Shape input, Shape output) {
        return Work.once(input);
    }
}
