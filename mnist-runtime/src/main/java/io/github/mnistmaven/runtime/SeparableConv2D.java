package io.github.mnistmaven.runtime;

import java.io.IOException;

/** A depthwise convolution without a bias, then a 1x1 convolution of all its channels with one. */
record SeparableConv2D(DepthwiseConv2D depthwise, Conv2D pointwise) implements Layer {

    /**
     * Takes parameters as DL4J's {@code SeparableConvolutionParamInitializer} lays them out: biases, if it has any; the
     * depthwise kernel by number among the channels of one channel, channel of the input, row and column; the pointwise
     * kernel.
     */
    static SeparableConv2D read(LayerLine line, Shape input, Parameters parameters) throws IOException {
        int filters = line.count("filters");
        Windows windows = Windows.ofKernel(line, input);
        int multiplier = line.count("depth_multiplier");
        Activation activation = line.pixelActivation();
        windows.output(filters).requireBounded();
        float[] bias = parameters.takeBias(line, filters);
        long between = (long) input.channels() * multiplier;
        float[] stored = parameters.take(between * windows.size());
        windows.output((int) between).requireBounded();
        float[] kernel = parameters.take(between * filters);
        DepthwiseConv2D depthwise = new DepthwiseConv2D(
                windows,
                multiplier,
                Activation.LINEAR,
                new float[(int) between],
                byChannel(stored, input.channels(), multiplier, windows.size()));
        return new SeparableConv2D(
                depthwise, new Conv2D(Windows.pixels(depthwise.output()), (int) between, activation, bias, kernel));
    }

    private static float[] byChannel(float[] stored, int channels, int multiplier, int size) {
        float[] kernel = new float[stored.length];
        for (int number = 0; number < multiplier; number++) {
            for (int channel = 0; channel < channels; channel++) {
                int from = (number * channels + channel) * size;
                int to = (channel * multiplier + number) * size;
                System.arraycopy(stored, from, kernel, to, size);
            }
        }
        return kernel;
    }

    @Override
    public Shape output() {
        return pointwise.output();
    }

    @Override
    public float[] apply(float[] input) {
        return pointwise.apply(depthwise.apply(input));
    }
}
