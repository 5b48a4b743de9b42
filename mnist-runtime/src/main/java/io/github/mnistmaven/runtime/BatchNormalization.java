package io.github.mnistmaven.runtime;

import io.github.mnistmaven.model.network.InvalidNetworkException;
import io.github.mnistmaven.model.network.TrainedLayer;

/**
 * Normalises each channel by the mean and the variance that training kept, then scales and shifts it: {@code gamma * (x
 * - mean) / sqrt(variance + epsilon) + beta}.
 *
 * @param mean one value per channel
 * @param scale {@code gamma / sqrt(variance + epsilon)}, one value per channel
 * @param beta one value per channel
 */
record BatchNormalization(float[] mean, float[] scale, float[] beta) implements Layer {

    /** @throws InvalidNetworkException if a variance is negative, or nothing can be divided by it */
    static BatchNormalization of(LayerAt at, TrainedLayer.BatchNormalization layer) {
        float[] gamma = at.tensor("gamma", at.input().channels(), 1);
        float[] variance = at.tensor("moving_variance");
        float[] scale = new float[gamma.length];
        for (int i = 0; i < scale.length; i++) {
            scale[i] = (float) (gamma[i] / Math.sqrt(variance[i] + layer.epsilon()));
            if (variance[i] < 0 || !Float.isFinite(scale[i])) {
                throw new InvalidNetworkException("expected a variance of at least 0 and a finite gamma / sqrt(variance"
                        + " + epsilon), found variance " + variance[i] + " and gamma " + gamma[i] + " at " + i);
            }
        }
        return new BatchNormalization(
                at.tensor("moving_mean"), scale, at.tensor("beta", at.input().channels(), 0));
    }

    @Override
    public float[] apply(float[] input) {
        int channels = scale.length;
        float[] output = new float[input.length];
        for (int from = 0; from < input.length; from += channels) {
            for (int channel = 0; channel < channels; channel++) {
                output[from + channel] = (input[from + channel] - mean[channel]) * scale[channel] + beta[channel];
            }
        }
        return output;
    }
}
