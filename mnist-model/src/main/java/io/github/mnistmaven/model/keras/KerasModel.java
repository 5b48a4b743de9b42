package io.github.mnistmaven.model.keras;

import io.github.mnistmaven.model.network.Shape;
import io.github.mnistmaven.model.network.TrainedNetwork;
import java.util.List;
import java.util.Map;

/**
 * The architecture of a model as Keras 3 writes it: {@code Sequential} where each layer follows the one before,
 * {@code Functional} where there are shortcuts.
 */
final class KerasModel {

    private KerasModel() {}

    static Map<String, Object> json(TrainedNetwork network) {
        List<KerasLayer> layers = KerasLayers.of(network);
        return KerasLayers.areJoined(layers) ? functional(network, layers) : sequential(network, layers);
    }

    /** What the model is called: names in Keras have no slash. */
    static String name(TrainedNetwork network) {
        return network.name().replace('/', '_');
    }

    private static Map<String, Object> sequential(TrainedNetwork network, List<KerasLayer> layers) {
        Map<String, Object> config = new JsonObject()
                .with("name", name(network))
                .with("trainable", true)
                .with("dtype", JsonObject.singlePrecision())
                .with("layers", layers.stream().map(layer -> layer(layer).map()).toList())
                .with("build_input_shape", LayerForm.batch(network.input()))
                .map();
        return JsonObject.instance("keras", "Sequential", config)
                .with("build_config", built(LayerForm.batch(network.input())))
                .with("compile_config", Map.of())
                .with(OwnFacts.KEY, OwnFacts.json(network))
                .map();
    }

    private static Map<String, Object> functional(TrainedNetwork network, List<KerasLayer> layers) {
        Map<String, Object> config = new JsonObject()
                .with("name", name(network))
                .with("trainable", true)
                .with("layers", layers.stream().map(KerasModel::node).toList())
                .with("input_layers", output(layers.get(0)))
                .with("output_layers", output(layers.get(layers.size() - 1)))
                .map();
        return JsonObject.instance("keras.src.models.functional", "Functional", config)
                .with("registered_name", "Functional")
                .with("build_config", built(null))
                .with("compile_config", Map.of())
                .with(OwnFacts.KEY, OwnFacts.json(network))
                .map();
    }

    private static JsonObject layer(KerasLayer layer) {
        JsonObject json = JsonObject.instance(
                "keras.layers", layer.form().className(), layer.form().config());
        if (!layer.form().isBuilt()) {
            return json;
        }
        List<List<Object>> shapes = layer.inputs().stream()
                .map(input -> LayerForm.batch(input.output()))
                .toList();
        return json.with("build_config", built(layer.isJoin() ? shapes : shapes.get(0)));
    }

    private static Map<String, Object> built(Object shape) {
        return new JsonObject().with("input_shape", shape).map();
    }

    private static Map<String, Object> node(KerasLayer layer) {
        return layer(layer)
                .with("name", layer.name())
                .with("inbound_nodes", layer.inputs().isEmpty() ? List.of() : List.of(call(layer)))
                .map();
    }

    /** What a layer is called with. */
    private static Map<String, Object> call(KerasLayer layer) {
        List<Map<String, Object>> inputs =
                layer.inputs().stream().map(KerasModel::tensor).toList();
        return new JsonObject()
                .with("args", layer.isJoin() ? List.of(inputs) : inputs)
                .with("kwargs", layer.form().keywords())
                .map();
    }

    private static Map<String, Object> tensor(KerasLayer source) {
        Shape shape = source.output();
        return new JsonObject()
                .with("class_name", "__keras_tensor__")
                .with(
                        "config",
                        new JsonObject()
                                .with("shape", LayerForm.batch(shape))
                                .with("dtype", LayerForm.SINGLE_PRECISION)
                                .with("keras_history", output(source))
                                .map())
                .map();
    }

    /** The first and only thing that leaves a layer. */
    private static List<Object> output(KerasLayer layer) {
        return List.of(layer.name(), 0, 0);
    }
}
