package io.github.mnistmaven.model.keras;

import io.github.mnistmaven.model.network.Activation;
import io.github.mnistmaven.model.network.Origin;
import io.github.mnistmaven.model.network.Preprocessing;
import io.github.mnistmaven.model.network.Shape;
import io.github.mnistmaven.model.network.Tensor;
import io.github.mnistmaven.model.network.TensorSpec;
import io.github.mnistmaven.model.network.TrainedLayer;
import io.github.mnistmaven.model.network.TrainedNetwork;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Networks of a few layers, whose tensors have one value everywhere, 0 unless another is said. */
final class TinyNetworks {

    private TinyNetworks() {}

    /** Some layers, then two classes. */
    static TrainedNetwork of(TrainedLayer... layers) {
        return network("tiny", List.of(layers), 0);
    }

    static TrainedNetwork named(String name) {
        return network(name, List.of(), 0);
    }

    /** One whose tensors have a value everywhere. */
    static TrainedNetwork filled(float value) {
        return network("tiny", List.of(), value);
    }

    private static Tensor tensor(TensorSpec spec, float value) {
        float[] values = new float[Math.toIntExact(spec.length())];
        Arrays.fill(values, value);
        return Tensor.of(spec, values);
    }

    private static TrainedNetwork network(String name, List<TrainedLayer> first, float value) {
        Shape input = Shape.image(4, 4, 1);
        List<TrainedLayer> layers = new ArrayList<>(first);
        layers.add(new TrainedLayer.Flatten("last_flatten"));
        layers.add(new TrainedLayer.Dense("last_dense", 2, Activation.SOFTMAX, true));
        return new TrainedNetwork(
                name,
                input,
                Preprocessing.UNIT,
                Optional.empty(),
                List.of("no", "yes"),
                layers,
                TrainedNetwork.specs(input, layers).stream()
                        .map(spec -> tensor(spec, value))
                        .toList(),
                new Origin("test", Optional.empty(), Optional.empty()));
    }
}
