package io.github.mnistmaven.language.planning;

import io.github.mnistmaven.experiment.plan.LayerNames;
import io.github.mnistmaven.language.layer.TrainableLayer;
import io.github.mnistmaven.model.network.Tensor;
import io.github.mnistmaven.model.network.TensorSpec;
import io.github.mnistmaven.model.network.TrainedLayer;
import io.github.mnistmaven.model.network.TrainedNetwork;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The weights of a trained model by the names that they have in the network that is trained.
 *
 * @param tensors with the names that they have in the model
 */
record ModelWeights(Map<String, Tensor> tensors) {

    /** The weights of a file that has nothing else: their names are those of the network that is trained, or none. */
    static ModelWeights of(List<Tensor> tensors) {
        return renamed(tensors, Map.of());
    }

    /**
     * The weights of a network whose layers are known by type and order, as in a plan: what they are called is chance,
     * as Keras numbers the layers of a type through all networks of a session.
     */
    static ModelWeights of(TrainedNetwork network) {
        Map<String, String> names = new HashMap<>();
        name(network.layers(), new LayerNames(), names);
        return renamed(network.tensors(), names);
    }

    /**
     * The weights of layers that a plan has taken over.
     *
     * @param base the layers
     * @param planned the tensors of the network that is trained, which begin with theirs
     */
    static ModelWeights of(TrainedNetwork network, List<TrainableLayer> base, List<TensorSpec> planned) {
        List<String> layers = layers(base.stream().flatMap(layer -> layer.tensors().stream()));
        List<String> here = layers(planned.stream());
        Map<String, String> names = new HashMap<>();
        for (int i = 0; i < layers.size(); i++) {
            names.put(layers.get(i), here.get(i));
        }
        return renamed(
                network.tensors().stream()
                        .filter(tensor -> names.containsKey(layer(tensor.name())))
                        .toList(),
                names);
    }

    /** The tensor that the network that is trained calls {@code name}; empty if the model has no such tensor. */
    Optional<Tensor> find(String name) {
        return Optional.ofNullable(tensors.get(name));
    }

    /** The names of all of them in the network that is trained, in the order of the model. */
    Collection<String> names() {
        return tensors.keySet();
    }

    private static List<String> layers(Stream<TensorSpec> tensors) {
        return tensors.map(TensorSpec::name).map(ModelWeights::layer).distinct().toList();
    }

    /** The layer that a tensor called {@code tensor} is of. */
    static String layer(String tensor) {
        return tensor.substring(0, Math.max(0, tensor.lastIndexOf('/')));
    }

    private static void name(List<TrainedLayer> layers, LayerNames here, Map<String, String> names) {
        for (TrainedLayer layer : layers) {
            names.put(layer.name(), here.next(layer.keyword()));
            name(layer.inner(), here, names);
        }
    }

    private static ModelWeights renamed(List<Tensor> tensors, Map<String, String> layers) {
        Map<String, Tensor> renamed = new LinkedHashMap<>();
        for (Tensor tensor : tensors) {
            String layer = layer(tensor.name());
            renamed.put(layers.getOrDefault(layer, layer) + tensor.name().substring(layer.length()), tensor);
        }
        return new ModelWeights(renamed);
    }
}
