package io.github.mnistmaven.model.keras;

import io.github.mnistmaven.model.io.JsonValue;
import io.github.mnistmaven.model.io.ModelFormatException;
import io.github.mnistmaven.model.io.NetworkLimits;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The architecture of a model of one input and one output, as Keras 2 or 3 writes it.
 *
 * @param layers in the order of the file, which is that of groups in weight files; the input among them
 * @param input the dimensions of a batch
 * @param output the name of the layer whose output is the model's
 * @param isSequential whether weight files leave out the input
 */
record ModelConfig(List<ModelLayer> layers, JsonValue input, String output, boolean isSequential) {
    private static final String LAYERS = "layers";
    private static final String INPUT = "(input)";
    private static final List<String> INPUT_SHAPES = List.of("batch_shape", "batch_input_shape");

    static ModelConfig of(JsonValue model) throws ModelFormatException {
        JsonValue className = model.get("class_name");
        return switch (className.text()) {
            case "Sequential" -> sequential(model.get("config"));
            case "Functional", "Model" -> functional(model.get("config"));
            default -> throw className.unexpected("Sequential or Functional");
        };
    }

    private static ModelConfig sequential(JsonValue config) throws ModelFormatException {
        // the first versions of Keras write the layers alone
        JsonValue list = config.isArray() ? config : config.get(LAYERS);
        List<ModelLayer> layers = new ArrayList<>();
        Set<String> names = new HashSet<>(Set.of(INPUT));
        Optional<JsonValue> input = Optional.empty();
        String last = INPUT;
        for (JsonValue json : elements(list)) {
            boolean isFirst = layers.isEmpty();
            ModelLayer layer = layer(json, isFirst ? List.of() : List.of(last), names);
            if (isFirst) {
                input = shape(json.get("config"));
            }
            if (isFirst && !layer.isInput()) {
                // as Keras 2 has it: the first layer says which images come in
                layers.add(new ModelLayer("InputLayer", INPUT, false, json, List.of()));
                layer = new ModelLayer(layer.className(), layer.name(), layer.isOperation(), json, List.of(INPUT));
            }
            layers.add(layer);
            last = layer.name();
        }
        if (input.isEmpty() && !config.isArray()) {
            input = config.find("build_input_shape");
        }
        return new ModelConfig(
                layers,
                input.orElseThrow(() -> list.unexpected("a model that says which images come in (batch_shape)")),
                last,
                true);
    }

    private static ModelConfig functional(JsonValue config) throws ModelFormatException {
        List<ModelLayer> layers = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (JsonValue json : elements(config.get(LAYERS))) {
            layers.add(layer(json, LayerCalls.inputs(json), names));
        }
        String input = LayerCalls.end(config.get("input_layers"));
        List<ModelLayer> inputs = layers.stream().filter(ModelLayer::isInput).toList();
        if (inputs.size() != 1 || !inputs.get(0).name().equals(input)) {
            throw config.get("input_layers").unexpected("the only input among the layers");
        }
        JsonValue inputConfig = inputs.get(0).json().get("config");
        return new ModelConfig(
                layers,
                shape(inputConfig).orElseThrow(() -> inputConfig.unexpected("a batch_shape")),
                LayerCalls.end(config.get("output_layers")),
                false);
    }

    private static List<JsonValue> elements(JsonValue list) throws ModelFormatException {
        List<JsonValue> elements = list.elements();
        // blocks end with a sum, and what does nothing is left out
        if (elements.isEmpty() || elements.size() > 2 * NetworkLimits.MAX_LAYERS) {
            throw new ModelFormatException(list.place() + ": expected from 1 to " + 2 * NetworkLimits.MAX_LAYERS
                    + " layers, found " + elements.size());
        }
        return elements;
    }

    private static ModelLayer layer(JsonValue json, List<String> inputs, Set<String> names)
            throws ModelFormatException {
        JsonValue config = json.get("config");
        JsonValue name = config.find("name").isPresent() ? config.get("name") : json.get("name");
        if (!names.add(name.text())) {
            throw name.unexpected("a name that no other layer has");
        }
        boolean isOperation = json.find("module").isPresent()
                && json.get("module").isText()
                && json.get("module").text().startsWith("keras.src.ops.");
        return new ModelLayer(json.get("class_name").text(), name.text(), isOperation, json, inputs);
    }

    private static Optional<JsonValue> shape(JsonValue config) throws ModelFormatException {
        for (String key : INPUT_SHAPES) {
            Optional<JsonValue> shape = config.find(key);
            if (shape.isPresent() && !shape.get().isNull()) {
                return shape;
            }
        }
        return Optional.empty();
    }
}
