package io.github.mnistmaven.trainer.engine.reference;

import java.util.Arrays;

/** The largest value of each channel; of equal ones, each gets the same share of the gradient, as in Keras. */
final class GlobalMaximum implements ReferenceLayer {
    private final int channels;
    private double[][] in;

    GlobalMaximum(int channels) {
        this.channels = channels;
    }

    @Override
    public double[][] forward(double[][] rows) {
        in = rows;
        return Arrays.stream(rows).map(this::largest).toArray(double[][]::new);
    }

    private double[] largest(double[] row) {
        int pixels = row.length / channels;
        double[] largest = new double[channels];
        Arrays.setAll(
                largest,
                channel -> Arrays.stream(row, channel * pixels, (channel + 1) * pixels)
                        .max()
                        .orElseThrow());
        return largest;
    }

    @Override
    public double[][] backward(double[][] gradient) {
        double[][] result = new double[in.length][in[0].length];
        int pixels = in[0].length / channels;
        for (int i = 0; i < in.length; i++) {
            double[] row = in[i];
            double[] largest = largest(row);
            for (int channel = 0; channel < channels; channel++) {
                double value = largest[channel];
                long ties = Arrays.stream(row, channel * pixels, (channel + 1) * pixels)
                        .filter(other -> other == value)
                        .count();
                for (int j = channel * pixels; j < (channel + 1) * pixels; j++) {
                    result[i][j] = row[j] == value ? gradient[i][channel] / ties : 0;
                }
            }
        }
        return result;
    }
}
