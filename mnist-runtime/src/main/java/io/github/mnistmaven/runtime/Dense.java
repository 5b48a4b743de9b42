package io.github.mnistmaven.runtime;

import io.github.mnistmaven.model.network.Activation;
import io.github.mnistmaven.model.network.TrainedLayer;

/**
 * A fully connected layer.
 *
 * @param kernel input by input, one weight for each unit
 * @param bias one value per unit
 */
record Dense(Activation activation, float[] kernel, float[] bias) implements Layer {

    static Dense of(LayerAt at, TrainedLayer.Dense layer) {
        return new Dense(layer.activation(), at.tensor("kernel"), at.tensor("bias", layer.units(), 0));
    }

    @Override
    public float[] apply(float[] input) {
        float[] output = bias.clone();
        for (int i = 0; i < input.length; i++) {
            Sums.add(input[i], kernel, i * output.length, output, 0, output.length);
        }
        Activations.apply(activation, output, output.length);
        return output;
    }
}
