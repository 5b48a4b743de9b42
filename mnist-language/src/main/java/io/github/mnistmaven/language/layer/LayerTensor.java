package io.github.mnistmaven.language.layer;

import io.github.mnistmaven.experiment.model.Initializer;
import io.github.mnistmaven.experiment.model.Layer;
import io.github.mnistmaven.experiment.model.ParameterKind;
import io.github.mnistmaven.experiment.model.Regularizer;
import io.github.mnistmaven.experiment.plan.Penalties;
import io.github.mnistmaven.experiment.plan.PlannedTensor;
import io.github.mnistmaven.experiment.plan.TensorKind;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * Parameters of one kind as the layer they belong to says it, before the penalties of the whole plan.
 *
 * @param kind what they are for
 * @param shape their dimensions in the flat vector, the last one fastest
 * @param initializer what they start from
 * @param regularizer the penalty that the layer has for them; it takes the place of the plan's
 * @param trained whether the optimizer trains them
 */
public record LayerTensor(
        TensorKind kind,
        List<Integer> shape,
        Initializer initializer,
        Optional<Regularizer> regularizer,
        boolean trained) {

    /** Parameters that are trained. */
    static LayerTensor trained(
            TensorKind kind, Initializer initializer, Optional<Regularizer> regularizer, Integer... shape) {
        return new LayerTensor(kind, List.of(shape), initializer, regularizer, true);
    }

    /** A vector that the optimizer leaves alone. */
    static LayerTensor untrained(TensorKind kind, Initializer initializer, int length) {
        return new LayerTensor(kind, List.of(length), initializer, Optional.empty(), false);
    }

    /** The same, left alone by the optimizer and by what the layer holds it down with. */
    public LayerTensor frozen() {
        return new LayerTensor(kind, shape, initializer, Optional.empty(), false);
    }

    /** The bias of a layer with {@code outputs} filters or units; empty if it has none. */
    static Stream<LayerTensor> bias(Layer.Weighted layer, int outputs) {
        return layer.useBias()
                ? Stream.of(trained(TensorKind.BIAS, layer.biasInitializer(), layer.biasRegularizer(), outputs))
                : Stream.empty();
    }

    /**
     * The tensor in a plan, whose own penalties are for kernels alone.
     *
     * @param l1 the plan's
     * @param l2 the plan's
     * @param weightDecay what the plan's regularization and optimizer say together of each kind
     */
    public PlannedTensor planned(double l1, double l2, ToDoubleFunction<ParameterKind> weightDecay) {
        if (!trained) {
            return new PlannedTensor(kind, shape, initializer, Penalties.NONE, false);
        }
        boolean isKernel = kind.isKernel();
        Penalties penalties = new Penalties(
                regularizer.map(Regularizer::l1).orElse(isKernel ? l1 : 0),
                regularizer.map(Regularizer::l2).orElse(isKernel ? l2 : 0),
                kind.parameterKind().map(weightDecay::applyAsDouble).orElse(0.0));
        return new PlannedTensor(kind, shape, initializer, penalties, true);
    }
}
