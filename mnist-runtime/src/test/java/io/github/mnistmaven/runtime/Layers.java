package io.github.mnistmaven.runtime;

import io.github.mnistmaven.model.network.Activation;
import io.github.mnistmaven.model.network.Padding;
import io.github.mnistmaven.model.network.Shape;
import io.github.mnistmaven.model.network.Size;
import io.github.mnistmaven.model.network.Tensor;
import io.github.mnistmaven.model.network.TensorSpec;
import io.github.mnistmaven.model.network.TrainedLayer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Single layers for tests. */
final class Layers {
    private static final Size ONE = Size.square(1);

    private Layers() {}

    /**
     * What a layer makes of {@code values}.
     *
     * @param tensors the layer's, in their order and in Keras' layouts
     */
    static float[] apply(TrainedLayer layer, Shape input, float[] values, float[]... tensors) {
        List<TensorSpec> specs = layer.tensors(input);
        Map<String, Tensor> byName = new HashMap<>();
        for (int i = 0; i < specs.size(); i++) {
            byName.put(specs.get(i).name(), Tensor.of(specs.get(i), tensors[i]));
        }
        return LayerForms.of(new LayerAt(layer, input, byName)).apply(values);
    }

    static TrainedLayer.Conv2D conv2d(int filters, Size kernel, Size strides, Padding padding, Activation activation) {
        return new TrainedLayer.Conv2D("conv2d", filters, kernel, strides, padding, ONE, activation, true);
    }

    static float[] values(double... values) {
        float[] floats = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            floats[i] = (float) values[i];
        }
        return floats;
    }
}
