package io.github.mnistmaven.model.network;

import java.nio.FloatBuffer;
import java.util.ArrayList;
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

    /**
     * The same values with the dimensions in another order, as NumPy's {@code transpose} puts them.
     *
     * @param axes which of this tensor's dimensions, from 0, is the first, second and so on of the new one
     */
    public Tensor transpose(int... axes) {
        int[] strides = new int[axes.length];
        List<Integer> transposed = new ArrayList<>();
        for (int i = 0; i < axes.length; i++) {
            strides[i] = shape.subList(axes[i] + 1, shape.size()).stream().reduce(1, (a, b) -> a * b);
            transposed.add(shape.get(axes[i]));
        }
        float[] moved = new float[length()];
        int[] index = new int[axes.length];
        int from = 0;
        for (int to = 0; to < moved.length; to++) {
            moved[to] = values.get(values.position() + from);
            for (int i = axes.length - 1; i >= 0; i--) {
                from += strides[i];
                if (++index[i] < transposed.get(i)) {
                    break;
                }
                from -= strides[i] * transposed.get(i);
                index[i] = 0;
            }
        }
        return Tensor.of(new TensorSpec(name, transposed), moved);
    }

    /** A copy of the values. */
    public float[] toArray() {
        float[] copy = new float[length()];
        values().get(copy);
        return copy;
    }
}
