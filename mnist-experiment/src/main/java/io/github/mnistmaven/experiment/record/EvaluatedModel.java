package io.github.mnistmaven.experiment.record;

import io.github.mnistmaven.model.network.Preprocessing;
import io.github.mnistmaven.model.network.Shape;
import java.util.List;

/**
 * A model that was evaluated.
 *
 * @param name what it calls itself
 * @param file where it was found, as messages name it
 * @param format the format of that file, in words
 * @param bytes the size of that file
 * @param sha256 SHA-256 of that file, in hexadecimal
 * @param producer the program that trained it, with its version
 * @param preprocessing what becomes of pixels before the first layer
 * @param input the shape of an image
 * @param layers its layers in their order, those of a block behind it
 */
public record EvaluatedModel(
        String name,
        String file,
        String format,
        long bytes,
        String sha256,
        String producer,
        Preprocessing preprocessing,
        Shape input,
        List<EvaluatedLayer> layers) {

    public EvaluatedModel {
        layers = List.copyOf(layers);
    }

    /** The number of parameters of all layers. */
    public long parameters() {
        return layers.stream().mapToLong(EvaluatedLayer::parameters).sum();
    }
}
