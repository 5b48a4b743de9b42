package io.github.mnistmaven.trainer.engine.reference;

import io.github.mnistmaven.trainer.engine.Batch;
import io.github.mnistmaven.trainer.engine.DropoutMask;

/** Dropout in training. */
record Masking(DropoutMask mask, Batch batch) implements ReferenceLayer {

    @Override
    public double[][] forward(double[][] in) {
        int size = in[0].length;
        float[] factors = mask.factors(batch, size);
        double[][] result = new double[in.length][size];
        for (int i = 0; i < in.length; i++) {
            for (int j = 0; j < size; j++) {
                result[i][j] = in[i][j] * factors[i * size + j];
            }
        }
        return result;
    }

    /** The same factors again. */
    @Override
    public double[][] backward(double[][] gradient) {
        return forward(gradient);
    }
}
