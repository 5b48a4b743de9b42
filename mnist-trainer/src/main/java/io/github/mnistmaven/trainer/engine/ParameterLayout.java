package io.github.mnistmaven.trainer.engine;

import io.github.mnistmaven.experiment.plan.PlannedTensor;
import io.github.mnistmaven.experiment.plan.TensorKind;
import io.github.mnistmaven.experiment.plan.TrainingPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where each tensor of a plan lies in the flat parameter vector, which every engine takes, gives and initialises.
 * Tensors that are not trained are in it too.
 *
 * @param parts in the order of the vector, which they fill without gaps
 */
public record ParameterLayout(List<ParameterPart> parts) {

    public ParameterLayout {
        parts = List.copyOf(parts);
    }

    /** The layout of a plan's network. */
    public static ParameterLayout of(TrainingPlan plan) {
        List<ParameterPart> parts = new ArrayList<>();
        int end = 0;
        for (int layer = 0; layer < plan.layers().size(); layer++) {
            for (PlannedTensor tensor : plan.layers().get(layer).tensors()) {
                ParameterPart part = new ParameterPart(layer, end, tensor);
                parts.add(part);
                end = part.end();
            }
        }
        return new ParameterLayout(parts);
    }

    /** The length of the vector. */
    public int length() {
        return parts.isEmpty() ? 0 : parts.get(parts.size() - 1).end();
    }

    /** The parts of the layer with index {@code layer} in the plan; none if it has no parameters. */
    public List<ParameterPart> of(int layer) {
        return parts.stream().filter(part -> part.layer() == layer).toList();
    }

    /** The part of this kind of the layer with index {@code layer} in the plan; empty if the layer has none. */
    public Optional<ParameterPart> find(int layer, TensorKind kind) {
        return of(layer).stream().filter(part -> part.kind() == kind).findFirst();
    }
}
