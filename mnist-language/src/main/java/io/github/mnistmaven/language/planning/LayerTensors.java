package io.github.mnistmaven.language.planning;

import io.github.mnistmaven.experiment.model.Layer;
import io.github.mnistmaven.experiment.model.Optimizer;
import io.github.mnistmaven.experiment.model.ParameterKind;
import io.github.mnistmaven.experiment.model.Regularization;
import io.github.mnistmaven.experiment.plan.PlannedTensor;
import io.github.mnistmaven.language.layer.LayerTypes;
import io.github.mnistmaven.model.network.Shape;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** The parameters of layers as a plan lists them: what their types say, with the penalties of the whole plan. */
final class LayerTensors {

    private LayerTensors() {}

    /**
     * The tensors of {@code layer}, which takes {@code input}, in the order of the flat vector; none if it has no
     * parameters.
     *
     * @throws IllegalArgumentException if they are larger than those of any layer that the language allows
     */
    static List<PlannedTensor> of(Layer layer, Shape input, Regularization regularization, Optimizer optimizer) {
        ToDoubleFunction<ParameterKind> weightDecay =
                kind -> regularization.weightDecay(kind) + optimizer.weightDecay(kind);
        return LayerTypes.of(layer).tensors(layer, input).stream()
                .map(tensor -> layer.trainable() ? tensor : tensor.frozen())
                .map(tensor -> tensor.planned(regularization.l1(), regularization.l2(), weightDecay))
                .toList();
    }
}
