package io.github.mnistmaven.runtime;

/**
 * A leaky ReLU with a slope of its own.
 *
 * @param shape of input and output
 * @param negativeSlope the slope below zero, at least 0
 */
record LeakyRelu(Shape shape, float negativeSlope) implements Layer {

    static LeakyRelu read(LayerLine line, Shape input, Parameters parameters) throws ModelFormatException {
        return new LeakyRelu(input, (float) line.notNegative("negative_slope"));
    }

    @Override
    public Shape output() {
        return shape;
    }

    @Override
    public float[] apply(float[] input) {
        float[] output = input.clone();
        for (int i = 0; i < output.length; i++) {
            output[i] = output[i] < 0 ? negativeSlope * output[i] : output[i];
        }
        return output;
    }
}
