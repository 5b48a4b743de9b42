package io.github.mnistmaven.model.keras;

import io.github.mnistmaven.model.io.JsonValue;
import io.github.mnistmaven.model.io.ModelFormatException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which layer is called with what leaves which others ({@code inbound_nodes}), in Keras 2 and 3. */
final class LayerCalls {
    private static final String TENSOR = "__keras_tensor__";

    private LayerCalls() {}

    /** The names of the layers whose output enters a layer; none of an input. */
    static List<String> inputs(JsonValue layer) throws ModelFormatException {
        JsonValue nodes = layer.get("inbound_nodes");
        List<JsonValue> calls = nodes.elements();
        if (calls.isEmpty()) {
            return List.of();
        }
        if (calls.size() > 1) {
            throw new ModelFormatException(nodes.place()
                    + ": expected a layer that is used once, found one that is used " + calls.size() + " times");
        }
        JsonValue call = calls.get(0);
        List<String> sources = new ArrayList<>();
        if (call.isArray()) {
            addOfKeras2(call, sources);
        } else {
            addOfKeras3(call, sources);
        }
        return sources;
    }

    /** The layer that a model begins or ends with. */
    static String end(JsonValue layers) throws ModelFormatException {
        List<JsonValue> elements = layers.elements();
        if (elements.size() == 3 && elements.get(0).isText()) {
            return source(layers);
        }
        if (elements.size() != 1) {
            throw layers.unexpected("one layer");
        }
        return source(elements.get(0));
    }

    private static void addOfKeras2(JsonValue call, List<String> sources) throws ModelFormatException {
        for (JsonValue source : call.elements()) {
            sources.add(source(source));
            if (source.elements().size() > 3) {
                requireNoTensors(source.elements().get(3));
            }
        }
    }

    private static void addOfKeras3(JsonValue call, List<String> sources) throws ModelFormatException {
        for (JsonValue argument : call.get("args").elements()) {
            if (argument.isArray()) {
                for (JsonValue tensor : argument.elements()) {
                    sources.add(tensor(tensor));
                }
            } else {
                sources.add(tensor(argument));
            }
        }
        Optional<JsonValue> keywords = call.find("kwargs");
        if (keywords.isPresent()) {
            requireNoTensors(keywords.get());
        }
    }

    private static String tensor(JsonValue tensor) throws ModelFormatException {
        if (!tensor.isObject() || !tensor.get("class_name").text().equals(TENSOR)) {
            throw tensor.unexpected("what leaves another layer (" + TENSOR + ")");
        }
        return source(tensor.get("config").get("keras_history"));
    }

    /** The layer of a reference: name, number of the call, number of what leaves. */
    private static String source(JsonValue reference) throws ModelFormatException {
        List<JsonValue> parts = reference.elements();
        if (parts.size() < 3) {
            throw reference.unexpected("a layer's name and two numbers");
        }
        parts.get(1).whole(0, 0);
        parts.get(2).whole(0, 0);
        return parts.get(0).text();
    }

    private static void requireNoTensors(JsonValue keywords) throws ModelFormatException {
        for (String key : keywords.keys()) {
            JsonValue value = keywords.get(key);
            if (value.isArray() || value.isObject()) {
                throw value.unexpected("no further input");
            }
        }
    }
}
