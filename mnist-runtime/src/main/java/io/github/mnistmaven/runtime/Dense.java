package io.github.mnistmaven.runtime;

/**
 * A fully connected layer.
 *
 * @param kernel unit by unit, one weight for each input
 * @param bias one value a unit
 */
record Dense(Activation activation, float[] kernel, float[] bias) implements Layer {

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
