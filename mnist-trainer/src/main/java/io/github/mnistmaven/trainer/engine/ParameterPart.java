package io.github.mnistmaven.trainer.engine;

import io.github.mnistmaven.experiment.model.Initializer;
import io.github.mnistmaven.experiment.plan.Penalties;
import io.github.mnistmaven.experiment.plan.PlannedTensor;
import io.github.mnistmaven.experiment.plan.TensorKind;
import java.util.List;

/**
 * A tensor with its place in the flat vector.
 *
 * @param layer the index in the plan of the layer that it belongs to
 * @param offset the index of its first value
 * @param tensor what it is, and what training does to it
 */
public record ParameterPart(int layer, int offset, PlannedTensor tensor) {

    /** What it is for. */
    public TensorKind kind() {
        return tensor.kind();
    }

    /** Its dimensions, the last one fastest. */
    public List<Integer> shape() {
        return tensor.shape();
    }

    /** What it starts from. */
    public Initializer initializer() {
        return tensor.initializer();
    }

    /** What happens to it besides learning; none if it is not trained. */
    public Penalties penalties() {
        return tensor.penalties();
    }

    /** Whether the optimizer trains it. */
    public boolean isTrained() {
        return tensor.trained();
    }

    /** The number of values. */
    public int length() {
        return Math.toIntExact(tensor.length());
    }

    /** The index after the last. */
    public int end() {
        return Math.addExact(offset, length());
    }
}
