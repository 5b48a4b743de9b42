package io.github.mnistmaven.runtime;

import io.github.mnistmaven.model.network.Tensor;
import io.github.mnistmaven.model.network.TrainedLayer;
import java.util.Arrays;
import java.util.Map;

/**
 * The tensors of one layer.
 *
 * @param tensors those of all layers, by their names
 */
record Weights(Map<String, Tensor> tensors, TrainedLayer layer) {

    /** A tensor that the layer has. */
    float[] of(String kind) {
        return tensors.get(layer.name() + "/" + kind).toArray();
    }

    /** A vector, of {@code length} times {@code otherwise} if the layer has none of this kind. */
    float[] of(String kind, int length, float otherwise) {
        Tensor tensor = tensors.get(layer.name() + "/" + kind);
        if (tensor != null) {
            return tensor.toArray();
        }
        float[] values = new float[length];
        Arrays.fill(values, otherwise);
        return values;
    }
}
