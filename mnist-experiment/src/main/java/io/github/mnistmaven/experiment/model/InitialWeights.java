package io.github.mnistmaven.experiment.model;

import java.util.List;

/**
 * Weights of a trained model that training starts from, in place of random ones.
 *
 * @param source the model
 * @param exclude names of layers, of the network or of the model, whose weights are not taken
 */
public record InitialWeights(ModelReference source, List<String> exclude) {

    public InitialWeights {
        exclude = List.copyOf(exclude);
    }
}
