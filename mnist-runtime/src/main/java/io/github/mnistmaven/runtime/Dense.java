package io.github.mnistmaven.runtime;

import java.io.IOException;

/**
 * A fully connected layer.
 *
 * @param kernel unit by unit, one weight for each input
 * @param bias one value per unit
 */
record Dense(Activation activation, float[] kernel, float[] bias) implements Layer {

    /**
     * Takes parameters as DL4J's {@code DefaultParamInitializer} lays them out: the kernel unit by unit, then biases,
     * if any.
     */
    static Dense read(LayerLine line, Shape input, Parameters parameters) throws IOException {
        if (!input.isVector()) {
            throw new ModelFormatException("expected flatten between an image of " + input + " and dense");
        }
        int units = line.count("units");
        Activation activation = line.activation();
        float[] kernel = parameters.take((long) units * input.channels());
        float[] bias = parameters.takeBias(line, units);
        return new Dense(activation, kernel, bias);
    }

    @Override
    public Shape output() {
        return Shape.vector(bias.length);
    }

    @Override
    public boolean givesProbabilities() {
        return activation == Activation.SOFTMAX;
    }

    @Override
    public float[] apply(float[] input) {
        float[] output = bias.clone();
        for (int unit = 0; unit < output.length; unit++) {
            output[unit] += dot(input, unit * input.length);
        }
        activation.apply(output);
        return output;
    }

    private float dot(float[] input, int offset) {
        float sum = 0;
        for (int i = 0; i < input.length; i++) {
            sum += input[i] * kernel[offset + i];
        }
        return sum;
    }
}
