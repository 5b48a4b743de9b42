package io.github.mnistmaven.runtime;

import java.io.IOException;
import java.util.Arrays;

/**
 * A convolution of each channel by itself. With a depth multiplier of {@code m}, channel {@code c} of the input gives
 * the channels {@code c * m} and following.
 *
 * @param multiplier the number of channels that each channel gives
 * @param bias one value per channel of the output
 * @param kernel channel by channel of the output, row by row
 */
record DepthwiseConv2D(Windows windows, int multiplier, Activation activation, float[] bias, float[] kernel)
        implements Layer {

    /**
     * Takes parameters as DL4J's {@code DepthwiseConvolutionParamInitializer} lays them out: biases, if any, then the
     * kernel by row, column and channel of the output.
     */
    static DepthwiseConv2D read(LayerLine line, Shape input, Parameters parameters) throws IOException {
        Windows windows = Windows.ofKernel(line, input);
        int multiplier = line.count("depth_multiplier");
        Activation activation = line.pixelActivation();
        long outputs = (long) input.channels() * multiplier;
        // there is a weight for each, at least
        parameters.requireLeft(outputs);
        float[] bias = parameters.takeBias(line, (int) outputs);
        windows.output(bias.length).requireBounded();
        float[] stored = parameters.take(outputs * windows.size());
        float[] kernel = new float[stored.length];
        for (int i = 0; i < stored.length; i++) {
            kernel[i % bias.length * windows.size() + i / bias.length] = stored[i];
        }
        return new DepthwiseConv2D(windows, multiplier, activation, bias, kernel);
    }

    @Override
    public Shape output() {
        return windows.output(bias.length);
    }

    @Override
    public float[] apply(float[] input) {
        int outputSize = windows.outputSize();
        float[] output = new float[bias.length * outputSize];
        for (int channel = 0; channel < bias.length; channel++) {
            int from = channel / multiplier * windows.inputSize();
            int to = channel * outputSize;
            Arrays.fill(output, to, to + outputSize, bias[channel]);
            windows.addCorrelation(input, from, kernel, channel * windows.size(), output, to);
        }
        activation.apply(output);
        return output;
    }
}
