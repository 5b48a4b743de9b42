package io.github.mnistmaven.trainer.engine.reference;

import java.util.Arrays;

/** A leaky ReLU, whose derivative at zero is its slope below, as in Keras. */
final class LeakyRelu implements ReferenceLayer {
    private final double negativeSlope;
    private double[][] in;

    LeakyRelu(double negativeSlope) {
        this.negativeSlope = negativeSlope;
    }

    @Override
    public double[][] forward(double[][] rows) {
        in = rows;
        return multiplied(rows);
    }

    @Override
    public double[][] backward(double[][] gradient) {
        return multiplied(gradient);
    }

    private double[][] multiplied(double[][] rows) {
        double[][] result = Arrays.stream(rows).map(double[]::clone).toArray(double[][]::new);
        for (int i = 0; i < in.length; i++) {
            for (int j = 0; j < in[i].length; j++) {
                result[i][j] *= in[i][j] > 0 ? 1 : negativeSlope;
            }
        }
        return result;
    }
}
