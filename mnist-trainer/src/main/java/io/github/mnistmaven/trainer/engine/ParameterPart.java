package io.github.mnistmaven.trainer.engine;

import java.util.List;

/**
 * Parameters of one kind that belong to one layer, and where they lie in the flat vector.
 *
 * @param layer the layer's index in the plan
 * @param kind what they are for
 * @param offset the index of the first
 * @param shape their dimensions, the last one fastest
 */
public record ParameterPart(int layer, ParameterKind kind, int offset, List<Integer> shape) {

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
