package io.github.mnistmaven.runtime;

import java.io.IOException;
import java.util.Arrays;

/**
 * A convolution over height and width (a cross-correlation, as everywhere in deep learning).
 *
 * @param channels of the input
 * @param bias one value per filter
 * @param kernel filter by filter, channel by channel, row by row
 */
record Conv2D(Windows windows, int channels, Activation activation, float[] bias, float[] kernel) implements Layer {

    /**
     * Takes parameters as DL4J's {@code ConvolutionParamInitializer} lays them out: biases, if it has any, then the
     * kernel.
     */
    static Conv2D read(LayerLine line, Shape input, Parameters parameters) throws IOException {
        int filters = line.count("filters");
        Windows windows = Windows.ofKernel(line, input);
        Activation activation = line.pixelActivation();
        windows.output(filters).requireBounded();
        float[] bias = parameters.takeBias(line, filters);
        float[] kernel = parameters.take((long) filters * input.channels() * windows.size());
        return new Conv2D(windows, input.channels(), activation, bias, kernel);
    }

    @Override
    public Shape output() {
        return windows.output(bias.length);
    }

    @Override
    public float[] apply(float[] input) {
        int outputSize = windows.outputSize();
        float[] output = new float[bias.length * outputSize];
        int weight = 0;
        for (int filter = 0; filter < bias.length; filter++) {
            int to = filter * outputSize;
            Arrays.fill(output, to, to + outputSize, bias[filter]);
            for (int channel = 0; channel < channels; channel++) {
                windows.addCorrelation(input, channel * windows.inputSize(), kernel, weight, output, to);
                weight += windows.size();
            }
        }
        activation.apply(output);
        return output;
    }
}
