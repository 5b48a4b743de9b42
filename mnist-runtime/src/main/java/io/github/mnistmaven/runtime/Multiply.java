package io.github.mnistmaven.runtime;

/**
 * Multiplies its input by what some layers make of it.
 *
 * @param block gives a value for each value, or for each channel of an image
 */
record Multiply(Layer block) implements Layer {

    @Override
    public float[] apply(float[] input) {
        float[] factors = block.apply(input);
        float[] output = new float[input.length];
        for (int i = 0; i < output.length; i++) {
            output[i] = input[i] * factors[i % factors.length];
        }
        return output;
    }
}
