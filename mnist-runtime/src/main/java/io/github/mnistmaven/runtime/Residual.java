package io.github.mnistmaven.runtime;

/**
 * Adds what two ways make of its input.
 *
 * @param block what some layers make of it
 * @param shortcut the input itself, or what other layers make of it
 */
record Residual(Layer block, Layer shortcut) implements Layer {

    @Override
    public float[] apply(float[] input) {
        float[] values = block.apply(input);
        float[] around = shortcut.apply(input);
        float[] output = new float[values.length];
        for (int i = 0; i < output.length; i++) {
            output[i] = around[i] + values[i];
        }
        return output;
    }
}
