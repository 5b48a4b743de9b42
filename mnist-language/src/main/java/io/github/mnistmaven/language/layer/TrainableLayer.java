package io.github.mnistmaven.language.layer;

import io.github.mnistmaven.experiment.model.Layer;
import io.github.mnistmaven.model.network.TensorSpec;
import io.github.mnistmaven.model.network.TrainedLayer;
import java.util.List;

/**
 * A layer of a trained network, and what it is in an experiment.
 *
 * @param trained the layer; of a flatten layer that has another before it to say in which order, that one
 * @param layer the layer of an experiment
 * @param tensors those of the trained layer, of a block all of them
 */
public record TrainableLayer(TrainedLayer trained, Layer layer, List<TensorSpec> tensors) {

    public TrainableLayer {
        tensors = List.copyOf(tensors);
    }
}
