package io.github.mnistmaven.runtime;

import io.github.mnistmaven.model.network.Shape;
import io.github.mnistmaven.model.network.Tensor;
import io.github.mnistmaven.model.network.TrainedLayer;
import java.util.Arrays;
import java.util.Map;

/**
 * A layer where it stands in its network.
 *
 * @param input the shape of what enters
 * @param tensors those of all layers, by their names
 */
record LayerAt(TrainedLayer layer, Shape input, Map<String, Tensor> tensors) {

    /** A tensor that the layer has. */
    float[] tensor(String kind) {
        return tensors.get(layer.name() + "/" + kind).toArray();
    }

    /** A vector, of {@code length} times {@code otherwise} if the layer has none of this kind. */
    float[] tensor(String kind, int length, float otherwise) {
        Tensor tensor = tensors.get(layer.name() + "/" + kind);
        if (tensor != null) {
            return tensor.toArray();
        }
        float[] values = new float[length];
        Arrays.fill(values, otherwise);
        return values;
    }
}
