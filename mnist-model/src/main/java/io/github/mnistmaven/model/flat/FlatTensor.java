package io.github.mnistmaven.model.flat;

import io.github.mnistmaven.model.network.Shape;
import io.github.mnistmaven.model.network.TensorSpec;
import java.util.List;

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

    /** The index in the flat vector of the value that is at {@code index} of Keras' tensor. */
    public int index(int index) {
        List<Integer> shape = spec.shape();
        if (shape.size() == 1) {
            return offset + channelwise(index);
        }
        int outputs = shape.get(shape.size() - 1);
        int row = channelwise(index / outputs);
        int column = index % outputs;
        if (!outputsFirst) {
            return offset + row * outputs + column;
        }
        int inputs = shape.get(shape.size() - 2);
        int pixels = length() / outputs / inputs;
        return offset + (column * inputs + row % inputs) * pixels + row / inputs;
    }

    /** The place of a value in an image that lies channel by channel. */
    private int channelwise(int pixelwise) {
        if (!flattened.isImage()) {
            return pixelwise;
        }
        int pixels = flattened.height() * flattened.width();
        return pixelwise % flattened.channels() * pixels + pixelwise / flattened.channels();
    }
}
