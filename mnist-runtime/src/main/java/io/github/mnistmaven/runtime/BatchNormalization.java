package io.github.mnistmaven.runtime;

import java.io.IOException;

/**
 * Normalises each channel by the mean and the variance that training kept, then scales and shifts it: {@code gamma * (x
 * - mean) / sqrt(variance + epsilon) + beta}.
 *
 * @param shape of input and output
 * @param mean one value per channel
 * @param scale {@code gamma / sqrt(variance + epsilon)}, one value per channel
 * @param beta one value per channel
 */
record BatchNormalization(Shape shape, float[] mean, float[] scale, float[] beta) implements Layer {

    /**
     * Takes parameters as DL4J's {@code BatchNormalizationParamInitializer} lays them out: gamma, beta, mean, variance
     * (and not the logarithm of the standard deviation, which DL4J stores unless told otherwise).
     */
    static BatchNormalization read(LayerLine line, Shape input, Parameters parameters) throws IOException {
        double epsilon = line.positive("epsilon");
        float[] gamma = parameters.take(input.channels());
        float[] beta = parameters.take(input.channels());
        float[] mean = parameters.take(input.channels());
        float[] variance = parameters.take(input.channels());
        float[] scale = new float[gamma.length];
        for (int i = 0; i < scale.length; i++) {
            scale[i] = (float) (gamma[i] / Math.sqrt(variance[i] + epsilon));
            if (variance[i] < 0 || !Float.isFinite(scale[i])) {
                throw new ModelFormatException("expected a variance of at least 0 and a finite gamma / sqrt(variance"
                        + " + epsilon), found variance " + variance[i] + " and gamma " + gamma[i] + " at " + i);
            }
        }
        return new BatchNormalization(input, mean, scale, beta);
    }

    @Override
    public Shape output() {
        return shape;
    }

    @Override
    public float[] apply(float[] input) {
        int pixels = shape.height() * shape.width();
        float[] output = new float[input.length];
        for (int channel = 0; channel < scale.length; channel++) {
            for (int i = channel * pixels; i < (channel + 1) * pixels; i++) {
                output[i] = (input[i] - mean[channel]) * scale[channel] + beta[channel];
            }
        }
        return output;
    }
}
