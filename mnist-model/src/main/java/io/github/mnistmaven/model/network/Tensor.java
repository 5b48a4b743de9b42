package io.github.mnistmaven.model.network;

import java.nio.FloatBuffer;
import java.util.List;

/**
 * Trained numbers with a name and a shape.
 *
 * @param name as Keras' paths have it: {@code conv2d/kernel}
 * @param shape the dimensions as Keras has them, the last one fastest; each at least 1
 * @param values as many as the shape says; can't be changed, and each call gives a buffer with a position of its own
 */
public record Tensor(String name, List<Integer> shape, FloatBuffer values) {

    /** @throws IllegalArgumentException if there are more or fewer values than the shape says */
    public Tensor {
        shape = List.copyOf(shape);
        values = values.asReadOnlyBuffer();
        long length = new TensorSpec(name, shape).length();
        if (values.remaining() != length) {
            throw new IllegalArgumentException(
                    name + " has " + length + " values by its shape, and not " + values.remaining());
        }
    }

    /** The tensor of {@code values}, which the caller no longer changes. */
    public static Tensor of(TensorSpec spec, float[] values) {
        return new Tensor(spec.name(), spec.shape(), FloatBuffer.wrap(values));
    }

    /** Name and shape. */
    public TensorSpec spec() {
        return new TensorSpec(name, shape);
    }

    /** The number of values. */
    public int length() {
        return values.remaining();
    }

    @Override
    public FloatBuffer values() {
        return values.duplicate();
    }

    /** A copy of the values. */
    public float[] toArray() {
        float[] copy = new float[length()];
        values().get(copy);
        return copy;
    }
}
