package io.github.mnistmaven.experiment.model;

import java.util.List;
import java.util.Optional;

/**
 * The network of an experiment: layers that it lists, or those of a trained model.
 *
 * @param layers those that it lists, from the input to the softmax; none if it has a base
 * @param base the trained model that network and weights come from; empty if all layers are listed
 * @param trainable whether training changes the weights of the base
 * @param head layers in place of the last layer with weights of the base, and of all that follow it; none if it is
 *     taken as it is
 */
public record Model(List<Layer> layers, Optional<ModelReference> base, boolean trainable, List<Layer> head) {

    public Model {
        layers = List.copyOf(layers);
        head = List.copyOf(head);
    }

    /** A network of layers that are listed. */
    public static Model of(List<Layer> layers) {
        return new Model(layers, Optional.empty(), true, List.of());
    }
}
