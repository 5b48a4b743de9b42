package io.github.mnistmaven.model.keras;

import io.github.mnistmaven.model.hdf5.Hdf5Object;
import io.github.mnistmaven.model.network.Tensor;
import io.github.mnistmaven.model.network.TensorSpec;
import io.github.mnistmaven.model.network.TrainedNetwork;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The content of a weight file of Keras 3: {@code /layers/<group>/vars/0}, {@code 1} and so on. Groups are called after
 * the classes of layers, and numbered in the order of layers, whatever the layers are called.
 */
final class KerasWeights {
    private static final String NAME = "name";
    private static final String VARIABLES = "vars";

    private KerasWeights() {}

    static Hdf5Object.Group of(TrainedNetwork network) {
        List<KerasLayer> layers = KerasLayers.of(network);
        boolean isFunctional = KerasLayers.areJoined(layers);
        Map<String, Tensor> tensors =
                network.tensors().stream().collect(Collectors.toMap(Tensor::name, Function.identity()));
        Map<String, Hdf5Object> groups = new HashMap<>();
        KerasGroups names = new KerasGroups();
        // the layers of a sequential model are said to be without the input
        for (KerasLayer layer : layers.subList(isFunctional ? 0 : 1, layers.size())) {
            groups.put(names.next(layer.form().className()), group(layer, tensors));
        }
        return Hdf5Object.Group.of(Map.of(
                "layers",
                Hdf5Object.Group.of(groups),
                VARIABLES,
                Hdf5Object.Group.of(Map.of()).with(NAME, KerasModel.name(network))));
    }

    private static Hdf5Object.Group group(KerasLayer layer, Map<String, Tensor> tensors) {
        Map<String, Hdf5Object> variables = new HashMap<>();
        for (TensorSpec spec : layer.tensors()) {
            variables.put(
                    String.valueOf(variables.size()),
                    new Hdf5Object.Dataset(
                            spec.shape(), tensors.get(spec.name()).values()));
        }
        return Hdf5Object.Group.of(
                Map.of(VARIABLES, Hdf5Object.Group.of(variables).with(NAME, layer.name())));
    }
}
