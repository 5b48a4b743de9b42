package io.github.mnistmaven.trainer.engine;

import io.github.mnistmaven.experiment.model.Layer;
import java.util.List;

/**
 * Parameters in the shape that Keras gives them, {@code [row][column][input][output]} or fewer dimensions, looked at as a
 * matrix of one column an output.
 *
 * @param area the number of pixels that a kernel looks at
 * @param inputs channels or values that enter; as many as outputs for a vector
 * @param outputs channels or values that leave; of a depthwise kernel, how many each input gives
 * @param rows the number of rows of the matrix; 1 for a vector
 * @param outputsFirst whether the flat vector has them as {@code [output][input][row][column]}, not in Keras' order
 */
record KerasShape(int area, int inputs, int outputs, int rows, boolean outputsFirst) {

    /** @param layer the layer that the part belongs to */
    static KerasShape of(ParameterPart part, Layer layer) {
        List<Integer> shape = part.shape();
        if (shape.size() == 1) {
            return new KerasShape(1, shape.get(0), shape.get(0), 1, false);
        }
        if (layer instanceof Layer.DepthwiseConv2D) {
            return kernel(shape.get(0) * shape.get(1), shape.get(2), shape.get(3), false);
        }
        int area = shape.size() == 4 ? shape.get(2) * shape.get(3) : 1;
        return kernel(area, shape.get(1), shape.get(0), true);
    }

    private static KerasShape kernel(int area, int inputs, int outputs, boolean outputsFirst) {
        return new KerasShape(area, inputs, outputs, area * inputs, outputsFirst);
    }

    /** The number of inputs that one output sums up, as Keras counts them: strides and dilation make no difference. */
    double fanIn() {
        return (double) area * inputs;
    }

    /** The number of outputs that one input reaches, likewise. */
    double fanOut() {
        return (double) area * outputs;
    }

    /** Where a value of the matrix lies in its part of the flat vector. */
    int index(int row, int column) {
        if (!outputsFirst) {
            return row * outputs + column;
        }
        int pixel = row / inputs;
        int input = row % inputs;
        return (column * inputs + input) * area + pixel;
    }
}
