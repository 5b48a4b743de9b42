package io.github.mnistmaven.runtime;

import io.github.mnistmaven.model.network.TrainedLayer;

/**
 * Normalises the channels of each pixel by their own mean and variance, then scales and shifts them: {@code gamma * (x
 * - mean) / sqrt(variance + epsilon) + beta}.
 *
 * @param epsilon added to the variance, above 0
 * @param gamma one value per channel
 * @param beta one value per channel
 */
record LayerNormalization(double epsilon, float[] gamma, float[] beta) implements Layer {

    static LayerNormalization of(LayerAt at, TrainedLayer.LayerNormalization layer) {
        int channels = at.input().channels();
        return new LayerNormalization(layer.epsilon(), at.tensor("gamma", channels, 1), at.tensor("beta", channels, 0));
    }

    @Override
    public float[] apply(float[] input) {
        float[] output = new float[input.length];
        for (int from = 0; from < input.length; from += gamma.length) {
            normalize(input, from, output);
        }
        return output;
    }

    private void normalize(float[] input, int from, float[] output) {
        int channels = gamma.length;
        double mean = 0;
        for (int i = from; i < from + channels; i++) {
            mean += input[i] / (double) channels;
        }
        double variance = 0;
        for (int i = from; i < from + channels; i++) {
            variance += (input[i] - mean) * (input[i] - mean) / channels;
        }
        double scale = 1 / Math.sqrt(variance + epsilon);
        for (int channel = 0; channel < channels; channel++) {
            output[from + channel] = (float) (gamma[channel] * (input[from + channel] - mean) * scale + beta[channel]);
        }
    }
}
