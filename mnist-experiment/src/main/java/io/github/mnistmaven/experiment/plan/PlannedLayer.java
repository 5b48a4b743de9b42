package io.github.mnistmaven.experiment.plan;

import io.github.mnistmaven.experiment.model.EngineChoice;
import io.github.mnistmaven.experiment.model.Layer;
import io.github.mnistmaven.model.network.Shape;
import java.util.List;
import java.util.Optional;

/**
 * A layer with what its place in the network makes of it.
 *
 * @param name its type and, from the second of a type on, a number: {@code dense}, {@code dense_1}
 * @param layer the layer itself
 * @param input the shape of a sample that enters
 * @param output the shape of a sample that leaves
 * @param tensors its parameters, in the order of the flat vector; those included that batch normalization averages
 *     rather than trains
 * @param engines those that train it, the fastest first; {@code auto} is none of them
 */
public record PlannedLayer(
        String name, Layer layer, Shape input, Shape output, List<PlannedTensor> tensors, List<EngineChoice> engines) {

    public PlannedLayer {
        tensors = List.copyOf(tensors);
        engines = List.copyOf(engines);
    }

    /** The same layer where other engines train it. */
    public PlannedLayer withEngines(List<EngineChoice> others) {
        return new PlannedLayer(name, layer, input, output, tensors, others);
    }

    /** The number of parameters, those included that no optimizer changes. */
    public long parameters() {
        return tensors.stream().mapToLong(PlannedTensor::length).sum();
    }

    /** The first tensor that multiplies what enters; empty for a layer without one. */
    public Optional<PlannedTensor> kernel() {
        return tensors.stream().filter(tensor -> tensor.kind().isKernel()).findFirst();
    }
}
