package io.github.mnistmaven.runtime;

/**
 * A leaky ReLU with a slope of its own.
 *
 * @param negativeSlope the slope below zero, at least 0
 */
record LeakyRelu(float negativeSlope) implements Layer {

    @Override
    public float[] apply(float[] input) {
        float[] output = input.clone();
        for (int i = 0; i < output.length; i++) {
            output[i] = output[i] < 0 ? negativeSlope * output[i] : output[i];
        }
        return output;
    }
}
