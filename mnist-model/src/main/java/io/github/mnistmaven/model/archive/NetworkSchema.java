package io.github.mnistmaven.model.archive;

import io.github.mnistmaven.model.io.JsonText;
import io.github.mnistmaven.model.io.NetworkLimits;
import io.github.mnistmaven.model.network.Confidence;
import io.github.mnistmaven.model.network.Preparation;
import io.github.mnistmaven.model.network.TrainedLayer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The JSON Schema of {@code network.json}, for everybody else who reads it. */
public final class NetworkSchema {
    private static final Map<String, Object> TEXT = NetworkJson.object("type", "string");
    private static final Map<String, Object> TEXT_OR_NULL = NetworkJson.object("type", List.of("string", "null"));

    private NetworkSchema() {}

    /** The schema as JSON. */
    public static String text() {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("$id", "urn:io.github.mnistmaven:network:" + NetworkJson.VERSION);
        schema.put("title", "Network, version " + NetworkJson.VERSION);
        schema.put("description", "A trained network without its tensors, which lie in weights.safetensors beside it.");
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("format", constant(NetworkJson.FORMAT));
        properties.put("version", constant(NetworkJson.VERSION));
        properties.put("name", told("the experiment that trained it, or the file it came from", TEXT));
        properties.put(
                "input",
                told(
                        "height, width and channels of an image",
                        Argument.wholes(3, NetworkLimits.MAX_SIDE).schema()));
        properties.put("preparation", preparation());
        properties.put("preprocessing", preprocessing());
        properties.put("statistics", statistics());
        properties.put("confidence", confidence());
        properties.put("classes", told("names in the order of their labels", array(TEXT, NetworkLimits.MAX_CLASSES)));
        properties.put("layers", layers());
        properties.put("weights", object(NetworkJson.object("sha256", told("of weights.safetensors", sha256()))));
        properties.put("origin", origin());
        schema.putAll(object(properties));
        schema.put("$defs", NetworkJson.object("layer", NetworkJson.object("oneOf", layerTypes())));
        return JsonText.pretty(schema);
    }

    private static Map<String, Object> preparation() {
        Map<String, Object> preparation = new LinkedHashMap<>();
        preparation.put("fit", told("what of a picture fills an image of another ratio", NetworkFacts.FIT.schema()));
        preparation.put(
                "fill_value",
                told(
                        "the value of borders, and what shows through where a picture is transparent",
                        NetworkJson.object("type", "integer", "minimum", 0, "maximum", Preparation.WHITE)));
        preparation.put(
                "exif",
                told("whether a picture is turned upright first, as EXIF says", NetworkJson.object("type", "boolean")));
        return told("how a picture of any size becomes an image", object(preparation));
    }

    private static Map<String, Object> preprocessing() {
        Map<String, Object> numbers = new LinkedHashMap<>();
        numbers.put(
                "scale",
                array(
                        NetworkJson.object("type", "number", "not", NetworkJson.object("const", 0)),
                        NetworkLimits.MAX_SIDE));
        numbers.put("offset", array(NetworkJson.object("type", "number"), NetworkLimits.MAX_SIDE));
        return told(
                "what becomes of a pixel, from 0 to 255: pixel * scale + offset, with one number of each for all channels,"
                        + " or one for each",
                object(numbers));
    }

    private static Map<String, Object> statistics() {
        Map<String, Object> spread = new LinkedHashMap<>();
        spread.put("mean", NetworkJson.object("type", "number"));
        spread.put("deviation", notNegative());
        Map<String, Object> spreads = new LinkedHashMap<>();
        for (String figure : List.of("brightness", "border", "row", "column")) {
            spreads.put(figure, object(spread));
        }
        Map<String, Object> known = object(spreads);
        known.put("type", List.of("object", "null"));
        return told("what training images look like; null if nobody knows", known);
    }

    private static Map<String, Object> confidence() {
        Map<String, Object> rule = new LinkedHashMap<>();
        rule.put(
                "temperature",
                told(
                        "what logits are divided by before their softmax is the confidence in an answer",
                        number(Confidence.LOWEST_TEMPERATURE, Confidence.HIGHEST_TEMPERATURE)));
        Map<String, Object> threshold = new LinkedHashMap<>(number(0, 1));
        threshold.put("type", List.of("number", "null"));
        rule.put("threshold", told("the least confidence that is enough; null if none is", threshold));
        Map<String, Object> known = object(rule);
        known.put("type", List.of("object", "null"));
        return told(
                "how sure the network is of its answers, and from when on sure enough; null if nobody knows", known);
    }

    private static Map<String, Object> number(double min, double max) {
        return NetworkJson.object("type", "number", "minimum", min, "maximum", max);
    }

    private static Map<String, Object> origin() {
        Map<String, Object> origin = new LinkedHashMap<>();
        origin.put("producer", told("the program that trained it, with its version", TEXT));
        origin.put("digest", told("of plan, data and environment; null if it was not trained here", TEXT_OR_NULL));
        origin.put("data_fingerprint", told("of the data; null if nobody knows", TEXT_OR_NULL));
        return object(origin);
    }

    private static Map<String, Object> layers() {
        return array(NetworkJson.object("$ref", "#/$defs/layer"), NetworkLimits.MAX_LAYERS);
    }

    private static List<Object> layerTypes() {
        List<Object> types = new ArrayList<>();
        for (Map.Entry<String, Class<? extends TrainedLayer>> type : LayerJson.TYPES.entrySet()) {
            Map<String, Object> arguments = new LinkedHashMap<>();
            arguments.put(LayerJson.TYPE, constant(type.getKey()));
            for (String argument : LayerJson.arguments(type.getValue())) {
                arguments.put(
                        argument,
                        switch (argument) {
                            case LayerJson.NAME -> TEXT;
                            case LayerJson.LAYERS, LayerJson.SHORTCUT -> layers();
                            default -> LayerJson.ARGUMENTS.get(argument).schema();
                        });
            }
            types.add(object(arguments));
        }
        return types;
    }

    /** An object with all of these keys, but for a shortcut, and no other. */
    private static Map<String, Object> object(Map<String, Object> properties) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("type", "object");
        object.put("properties", properties);
        object.put(
                "required",
                properties.keySet().stream()
                        .filter(key -> !key.equals(LayerJson.SHORTCUT))
                        .toList());
        object.put("additionalProperties", false);
        return object;
    }

    private static Map<String, Object> array(Map<String, Object> items, int max) {
        Map<String, Object> array = new LinkedHashMap<>();
        array.put("type", "array");
        array.put("minItems", 1);
        array.put("maxItems", max);
        array.put("items", items);
        return array;
    }

    private static Map<String, Object> told(String description, Map<String, Object> schema) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("description", description);
        told.putAll(schema);
        return told;
    }

    private static Map<String, Object> constant(Object value) {
        return NetworkJson.object("const", value);
    }

    private static Map<String, Object> sha256() {
        return NetworkJson.object("type", "string", "pattern", "^" + NetworkJson.SHA256 + "$");
    }

    private static Map<String, Object> notNegative() {
        return NetworkJson.object("type", "number", "minimum", 0);
    }
}
