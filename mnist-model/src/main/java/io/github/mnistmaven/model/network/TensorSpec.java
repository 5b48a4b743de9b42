package io.github.mnistmaven.model.network;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A tensor without its values.
 *
 * @param name as Keras' paths have it: {@code conv2d/kernel}
 * @param shape the dimensions as Keras has them, the last one fastest; each at least 1
 */
public record TensorSpec(String name, List<Integer> shape) {

    public TensorSpec {
        shape = List.copyOf(shape);
    }

    /** The number of values; more than an {@code int} holds for what no array can hold. */
    public long length() {
        long length = 1;
        for (int dimension : shape) {
            if (dimension < 1) {
                throw new IllegalArgumentException(name + " has a dimension of " + dimension);
            }
            length = length > Long.MAX_VALUE / dimension ? Long.MAX_VALUE : length * dimension;
        }
        return length;
    }

    /** The shape as people write it: {@code (3, 3, 1, 32)}. */
    public static String text(List<Integer> shape) {
        return shape.stream().map(String::valueOf).collect(Collectors.joining(", ", "(", ")"));
    }
}
