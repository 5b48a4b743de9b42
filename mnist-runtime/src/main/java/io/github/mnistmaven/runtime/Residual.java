package io.github.mnistmaven.runtime;

/** Adds its input to what some layers make of it. */
record Residual(Layer block) implements Layer {

    @Override
    public float[] apply(float[] input) {
        float[] values = block.apply(input);
        float[] output = new float[input.length];
        for (int i = 0; i < output.length; i++) {
            output[i] = input[i] + values[i];
        }
        return output;
    }
}
