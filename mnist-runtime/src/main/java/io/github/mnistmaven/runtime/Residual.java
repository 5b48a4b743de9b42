package io.github.mnistmaven.runtime;

import java.util.List;

/**
 * Adds its input to what some layers make of it.
 *
 * @param shape of input and output
 * @param layers none if all of them did something while training only: then the input is added to itself
 */
record Residual(Shape shape, List<Layer> layers) implements Layer {
    static final String KEYWORD = "residual";

    Residual {
        layers = List.copyOf(layers);
    }

    @Override
    public Shape output() {
        return shape;
    }

    @Override
    public float[] apply(float[] input) {
        float[] values = input;
        for (Layer layer : layers) {
            values = layer.apply(values);
        }
        float[] output = new float[input.length];
        for (int i = 0; i < output.length; i++) {
            output[i] = input[i] + values[i];
        }
        return output;
    }
}
