package io.github.mnistmaven.language.planning;

import io.github.mnistmaven.experiment.model.Layer;
import io.github.mnistmaven.language.layer.TrainableLayer;
import java.util.List;

/**
 * The network of an experiment, whoever lists its layers.
 *
 * @param layers those that are in no block, in their order
 * @param problems told where a layer is wrong, with the place of each
 * @param base the first of these layers, where a trained model lists them; none if the experiment does
 */
record ResolvedModel(List<Layer> layers, LayerProblems problems, List<TrainableLayer> base) {

    ResolvedModel {
        layers = List.copyOf(layers);
        base = List.copyOf(base);
    }
}
