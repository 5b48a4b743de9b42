package io.github.mnistmaven.trainer.engine;

import io.github.mnistmaven.experiment.model.Initializer;
import java.util.List;

/**
 * Parameters of one kind that belong to one layer: where they lie in the flat vector, and what training does to them.
 *
 * @param layer the layer's index in the plan
 * @param kind what they are for
 * @param offset the index of the first
 * @param shape their dimensions, the last one fastest
 * @param initializer what they start from
 * @param penalties what happens to them besides learning; none if they are not trained
 * @param isTrained whether the optimizer trains them
 */
public record ParameterPart(
        int layer,
        ParameterKind kind,
        int offset,
        List<Integer> shape,
        Initializer initializer,
        Penalties penalties,
        boolean isTrained) {

    public ParameterPart {
        shape = List.copyOf(shape);
    }

    /** The number of values. */
    public int length() {
        return shape.stream().reduce(1, Math::multiplyExact);
    }

    /** The index after the last. */
    public int end() {
        return offset + length();
    }
}
