package io.github.mnistmaven.runtime;

import io.github.mnistmaven.model.network.Activation;
import io.github.mnistmaven.model.network.TrainedLayer;

/**
 * A convolution of each channel by itself. With a depth multiplier of {@code m}, channel {@code c} of the input gives
 * the channels {@code c * m} and following.
 *
 * @param multiplier the number of channels that each channel gives
 * @param kernel tap by tap, channel by channel of the output
 * @param bias one value per channel of the output
 */
record DepthwiseConv2D(Windows windows, int multiplier, Activation activation, float[] kernel, float[] bias)
        implements Layer {

    static DepthwiseConv2D of(LayerAt at, TrainedLayer.DepthwiseConv2D layer) {
        return new DepthwiseConv2D(
                Windows.of(layer, at.input()),
                layer.depthMultiplier(),
                layer.activation(),
                at.tensor("kernel"),
                at.tensor("bias", layer.channels(at.input()), 0));
    }

    @Override
    public float[] apply(float[] input) {
        int outputs = bias.length;
        int channels = outputs / multiplier;
        float[] output = Biases.of(bias, windows.count());
        windows.forEach((window, tap, pixel) -> {
            for (int channel = 0; channel < channels; channel++) {
                int first = channel * multiplier;
                Sums.add(
                        input[pixel * channels + channel],
                        kernel,
                        tap * outputs + first,
                        output,
                        window * outputs + first,
                        multiplier);
            }
        });
        Activations.apply(activation, output, outputs);
        return output;
    }
}
