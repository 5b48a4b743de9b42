package io.github.mnistmaven.experiment.plan;

import java.util.List;

/**
 * A tensor in the shape that Keras gives it, {@code [row][column][input][output]} or fewer dimensions, looked at as a
 * matrix of one column per output.
 *
 * @param height of a window that a kernel looks through, in pixels; 1 for any other tensor
 * @param width likewise
 * @param inputs channels or values that enter; as many as outputs for a vector
 * @param outputs channels or values that leave; of a depthwise kernel, how many each input gives
 * @param rows the number of rows of the matrix; 1 for a vector
 * @param outputsFirst whether the flat vector has them as {@code [output][input][row][column]}, not in Keras' order
 */
public record KerasShape(int height, int width, int inputs, int outputs, int rows, boolean outputsFirst) {

    /** That of {@code tensor}. */
    public static KerasShape of(PlannedTensor tensor) {
        List<Integer> shape = tensor.shape();
        if (shape.size() == 1) {
            return new KerasShape(1, 1, shape.get(0), shape.get(0), 1, false);
        }
        if (shape.size() == 2) {
            return new KerasShape(1, 1, shape.get(1), shape.get(0), shape.get(1), true);
        }
        boolean outputsFirst = tensor.kind() != TensorKind.DEPTHWISE_KERNEL;
        int height = shape.get(outputsFirst ? 2 : 0);
        int width = shape.get(outputsFirst ? 3 : 1);
        int inputs = shape.get(outputsFirst ? 1 : 2);
        int outputs = shape.get(outputsFirst ? 0 : 3);
        return new KerasShape(height, width, inputs, outputs, height * width * inputs, outputsFirst);
    }

    /** The number of inputs that one output sums up, as Keras counts them: strides and dilation make no difference. */
    public double fanIn() {
        return (double) height * width * inputs;
    }

    /** The number of outputs that one input reaches, likewise. */
    public double fanOut() {
        return (double) height * width * outputs;
    }

    /** Where a value of the matrix lies among those of the tensor in the flat vector. */
    public int index(int row, int column) {
        if (!outputsFirst) {
            return row * outputs + column;
        }
        int pixel = row / inputs;
        int input = row % inputs;
        return (column * inputs + input) * height * width + pixel;
    }
}
