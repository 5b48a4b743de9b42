package io.github.mnistmaven.runtime;

import java.io.IOException;

/**
 * Normalises the channels of each pixel by their own mean and variance, then scales and shifts them: {@code gamma * (x
 * - mean) / sqrt(variance + epsilon) + beta}.
 *
 * @param shape of input and output
 * @param epsilon added to the variance, above 0
 * @param gamma one value per channel
 * @param beta one value per channel
 */
record LayerNormalization(Shape shape, double epsilon, float[] gamma, float[] beta) implements Layer {

    static LayerNormalization read(LayerLine line, Shape input, Parameters parameters) throws IOException {
        double epsilon = line.positive("epsilon");
        float[] gamma = parameters.take(input.channels());
        return new LayerNormalization(input, epsilon, gamma, parameters.take(input.channels()));
    }

    @Override
    public Shape output() {
        return shape;
    }

    @Override
    public float[] apply(float[] input) {
        int pixels = shape.height() * shape.width();
        float[] output = new float[input.length];
        for (int pixel = 0; pixel < pixels; pixel++) {
            double mean = 0;
            for (int i = pixel; i < input.length; i += pixels) {
                mean += input[i] / (double) gamma.length;
            }
            double variance = 0;
            for (int i = pixel; i < input.length; i += pixels) {
                variance += (input[i] - mean) * (input[i] - mean) / gamma.length;
            }
            double scale = 1 / Math.sqrt(variance + epsilon);
            for (int channel = 0; channel < gamma.length; channel++) {
                int i = channel * pixels + pixel;
                output[i] = (float) (gamma[channel] * (input[i] - mean) * scale + beta[channel]);
            }
        }
        return output;
    }
}
