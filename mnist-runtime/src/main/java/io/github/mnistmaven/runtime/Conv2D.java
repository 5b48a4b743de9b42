package io.github.mnistmaven.runtime;

import java.util.Arrays;

/**
 * A convolution over height and width (a cross-correlation, as everywhere in deep learning).
 *
 * @param bias one value a filter
 * @param kernel filter by filter, channel by channel, row by row
 */
record Conv2D(Window rows, Window columns, int channels, Activation activation, float[] bias, float[] kernel)
        implements Layer {

    @Override
    public float[] apply(float[] input) {
        int outputSize = rows.output() * columns.output();
        float[] output = new float[bias.length * outputSize];
        int tap = 0;
        for (int filter = 0; filter < bias.length; filter++) {
            int to = filter * outputSize;
            Arrays.fill(output, to, to + outputSize, bias[filter]);
            for (int channel = 0; channel < channels; channel++) {
                int from = channel * rows.input() * columns.input();
                for (int row = 0; row < rows.size(); row++) {
                    for (int column = 0; column < columns.size(); column++) {
                        addTap(input, from, output, to, row, column, kernel[tap++]);
                    }
                }
            }
        }
        activation.apply(output);
        return output;
    }

    /** Adds what one weight of the kernel contributes to one filter's output. */
    private void addTap(float[] input, int from, float[] output, int to, int row, int column, float weight) {
        for (int y = rows.from(row); y < rows.to(row); y++) {
            int in = from + (rows.start(y) + row) * columns.input() + columns.start(0) + column;
            int out = to + y * columns.output();
            for (int x = columns.from(column); x < columns.to(column); x++) {
                output[out + x] += weight * input[in + x * columns.stride()];
            }
        }
    }
}
