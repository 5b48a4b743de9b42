package io.github.mnistmaven.runtime;

import io.github.mnistmaven.model.network.TrainedLayer;

/**
 * Normalises groups of neighbouring channels by their own mean and variance, then scales and shifts each channel:
 * {@code gamma * (x - mean) / sqrt(variance + epsilon) + beta}.
 *
 * @param groups how many of them have equally many channels
 * @param epsilon added to the variance, above 0
 * @param gamma one value per channel
 * @param beta one value per channel
 */
record GroupNormalization(int groups, double epsilon, float[] gamma, float[] beta) implements Layer {

    static GroupNormalization of(LayerAt at, TrainedLayer.GroupNormalization layer) {
        int channels = at.input().channels();
        return new GroupNormalization(
                layer.groups(), layer.epsilon(), at.tensor("gamma", channels, 1), at.tensor("beta", channels, 0));
    }

    @Override
    public float[] apply(float[] input) {
        float[] output = new float[input.length];
        int width = gamma.length / groups;
        for (int first = 0; first < gamma.length; first += width) {
            normalize(input, first, width, output);
        }
        return output;
    }

    private void normalize(float[] input, int first, int width, float[] output) {
        double count = (double) width * (input.length / gamma.length);
        double mean = 0;
        for (int from = first; from < input.length; from += gamma.length) {
            for (int i = from; i < from + width; i++) {
                mean += input[i] / count;
            }
        }
        double variance = 0;
        for (int from = first; from < input.length; from += gamma.length) {
            for (int i = from; i < from + width; i++) {
                variance += (input[i] - mean) * (input[i] - mean) / count;
            }
        }
        double scale = 1 / Math.sqrt(variance + epsilon);
        for (int pixel = 0; pixel < input.length; pixel += gamma.length) {
            for (int channel = first; channel < first + width; channel++) {
                int i = pixel + channel;
                output[i] = (float) (gamma[channel] * (input[i] - mean) * scale + beta[channel]);
            }
        }
    }
}
