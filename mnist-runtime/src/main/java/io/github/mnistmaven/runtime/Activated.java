package io.github.mnistmaven.runtime;

import io.github.mnistmaven.model.network.Activation;

/**
 * An activation as a layer of its own.
 *
 * @param channels of input and output
 */
record Activated(Activation activation, int channels) implements Layer {

    @Override
    public float[] apply(float[] input) {
        float[] output = input.clone();
        Activations.apply(activation, output, channels);
        return output;
    }
}
