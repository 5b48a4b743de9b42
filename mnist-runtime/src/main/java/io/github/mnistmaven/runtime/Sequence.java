package io.github.mnistmaven.runtime;

import java.util.List;

/** Layers one behind the other; none hands its input on. */
record Sequence(List<Layer> layers) implements Layer {

    Sequence {
        layers = List.copyOf(layers);
    }

    @Override
    public float[] apply(float[] input) {
        float[] values = input;
        for (Layer layer : layers) {
            values = layer.apply(values);
        }
        return values;
    }
}
