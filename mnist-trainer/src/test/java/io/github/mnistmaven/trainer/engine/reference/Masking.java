package io.github.mnistmaven.trainer.engine.reference;

import io.github.mnistmaven.trainer.engine.Batch;
import io.github.mnistmaven.trainer.engine.DropoutMask;

/**
 * Dropout in training.
 *
 * @param pixels the number of values one behind the other that share a factor: 1, or all of a channel
 */
record Masking(DropoutMask mask, int pixels, Batch batch) implements ReferenceLayer {

    @Override
    public double[][] forward(double[][] in) {
        int size = in[0].length;
        float[] factors = mask.numbers(batch, size / pixels);
        double[][] result = new double[in.length][size];
        for (int i = 0; i < in.length; i++) {
            for (int j = 0; j < size; j++) {
                result[i][j] = in[i][j] * factors[(i * size + j) / pixels];
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
