package io.github.mnistmaven.trainer.engine.reference;

import java.util.Arrays;

/** The first of the largest values of each window. */
final class MaxPooling implements ReferenceLayer {
    private final Windows windows;
    private int[][] sources;

    MaxPooling(Windows windows) {
        this.windows = windows;
    }

    @Override
    public double[][] forward(double[][] in) {
        double[][] result = new double[in.length][];
        sources = new int[in.length][windows.output().size()];
        for (int i = 0; i < in.length; i++) {
            result[i] = forward(in[i], sources[i]);
        }
        return result;
    }

    private double[] forward(double[] row, int[] source) {
        double[] largest = new double[source.length];
        Arrays.fill(largest, Double.NEGATIVE_INFINITY);
        windows.forEach((out, tap, pixel) -> {
            for (int channel = 0; channel < windows.input().channels(); channel++) {
                int from = channel * windows.inputPixels() + pixel;
                int to = channel * windows.outputPixels() + out;
                if (row[from] > largest[to]) {
                    largest[to] = row[from];
                    source[to] = from;
                }
            }
        });
        return largest;
    }

    @Override
    public double[][] backward(double[][] gradient) {
        double[][] result = new double[gradient.length][windows.input().size()];
        for (int i = 0; i < gradient.length; i++) {
            for (int out = 0; out < gradient[i].length; out++) {
                result[i][sources[i][out]] += gradient[i][out];
            }
        }
        return result;
    }
}
