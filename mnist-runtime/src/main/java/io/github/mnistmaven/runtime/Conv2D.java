package io.github.mnistmaven.runtime;

import io.github.mnistmaven.model.network.Activation;
import io.github.mnistmaven.model.network.TrainedLayer;

/**
 * A convolution over height and width (a cross-correlation, as everywhere in deep learning).
 *
 * @param channels of the input
 * @param kernel tap by tap, channel by channel, filter by filter
 * @param bias one value per filter
 */
record Conv2D(Windows windows, int channels, Activation activation, float[] kernel, float[] bias) implements Layer {

    static Conv2D of(LayerAt at, TrainedLayer.Conv2D layer) {
        return new Conv2D(
                Windows.of(layer, at.input()),
                at.input().channels(),
                layer.activation(),
                at.tensor("kernel"),
                at.tensor("bias", layer.filters(), 0));
    }

    @Override
    public float[] apply(float[] input) {
        int filters = bias.length;
        float[] output = Biases.of(bias, windows.count());
        windows.forEach((window, tap, pixel) -> {
            for (int channel = 0; channel < channels; channel++) {
                int weights = (tap * channels + channel) * filters;
                Sums.add(input[pixel * channels + channel], kernel, weights, output, window * filters, filters);
            }
        });
        Activations.apply(activation, output, filters);
        return output;
    }
}
