package io.github.mnistmaven.model.flat;

import io.github.mnistmaven.model.network.Shape;
import io.github.mnistmaven.model.network.TensorSpec;
import java.util.List;
import java.util.function.IntUnaryOperator;

/**
 * Where the values of a tensor lie in the flat vector.
 *
 * @param spec the tensor as Keras has it
 * @param offset the index of its first value in the vector
 * @param outputsFirst whether the vector has them as {@code [output][input][row][column]}, not in Keras' order
 * @param flattened the image that was flattened and gives the order of what enters; a vector if none was
 */
public record FlatTensor(TensorSpec spec, int offset, boolean outputsFirst, Shape flattened) {

    /** The number of values. */
    public int length() {
        return Math.toIntExact(spec.length());
    }

    /** Gives the index in the flat vector of the value that is at an index of Keras' tensor. */
    IntUnaryOperator indices() {
        List<Integer> shape = spec.shape();
        IntUnaryOperator channelwise = channelwise();
        if (shape.size() == 1) {
            return index -> offset + channelwise.applyAsInt(index);
        }
        int outputs = shape.get(shape.size() - 1);
        if (!outputsFirst) {
            return index -> offset + channelwise.applyAsInt(index / outputs) * outputs + index % outputs;
        }
        int inputs = shape.get(shape.size() - 2);
        int pixels = length() / outputs / inputs;
        return index -> {
            int row = channelwise.applyAsInt(index / outputs);
            return offset + (index % outputs * inputs + row % inputs) * pixels + row / inputs;
        };
    }

    /** Gives the place of a value of an image in one that lies channel by channel. */
    private IntUnaryOperator channelwise() {
        if (!flattened.isImage()) {
            return IntUnaryOperator.identity();
        }
        int channels = flattened.channels();
        int pixels = flattened.height() * flattened.width();
        return pixelwise -> pixelwise % channels * pixels + pixelwise / channels;
    }
}
