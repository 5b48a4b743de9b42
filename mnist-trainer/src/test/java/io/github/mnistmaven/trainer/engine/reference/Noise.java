package io.github.mnistmaven.trainer.engine.reference;

import io.github.mnistmaven.trainer.engine.Batch;
import io.github.mnistmaven.trainer.engine.SampleNoise;

/** Noise that is added in training. */
record Noise(SampleNoise summands, Batch batch) implements ReferenceLayer {

    @Override
    public double[][] forward(double[][] in) {
        int size = in[0].length;
        float[] noise = summands.numbers(batch, size);
        double[][] result = new double[in.length][size];
        for (int i = 0; i < in.length; i++) {
            for (int j = 0; j < size; j++) {
                result[i][j] = in[i][j] + noise[i * size + j];
            }
        }
        return result;
    }

    @Override
    public double[][] backward(double[][] gradient) {
        return gradient;
    }
}
