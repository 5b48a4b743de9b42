package io.github.mnistmaven.model.archive;

import io.github.mnistmaven.model.io.JsonText;
import io.github.mnistmaven.model.io.JsonTree;
import io.github.mnistmaven.model.io.JsonValue;
import io.github.mnistmaven.model.io.ModelFormatException;
import io.github.mnistmaven.model.io.NetworkLimits;
import io.github.mnistmaven.model.network.Shape;
import io.github.mnistmaven.model.network.Tensor;
import io.github.mnistmaven.model.network.TrainedLayer;
import io.github.mnistmaven.model.network.TrainedNetwork;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A trained network without its tensors, as {@code network.json} holds it; {@code docs/network.schema.json} is its
 * schema.
 *
 * @param weightsSha256 SHA-256 of the file of tensors, in lower-case hexadecimal
 */
record NetworkJson(NetworkFacts facts, Shape input, List<TrainedLayer> layers, String weightsSha256) {
    static final String FORMAT = "mnist-network";

    /** Raised with each change, as readers refuse what they don't know; 1 is that of 0.1, which had no JSON. */
    static final int VERSION = 3;

    /** The first version that had JSON; whatever a later one adds to it may be left out. */
    private static final int FIRST_VERSION = 2;

    static final String SHA256 = "[0-9a-f]{64}";
    private static final Pattern SHA256_PATTERN = Pattern.compile(SHA256);

    static NetworkJson of(TrainedNetwork network, String weightsSha256) {
        return new NetworkJson(NetworkFacts.of(network), network.input(), network.layers(), weightsSha256);
    }

    /** The network with these tensors. */
    TrainedNetwork with(List<Tensor> tensors) {
        return facts.with(input, layers, tensors);
    }

    String text() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("format", FORMAT);
        json.put("version", VERSION);
        Map<String, Object> known = facts.json();
        json.put("name", known.get("name"));
        json.put("input", input.dimensions());
        json.put("preparation", known.get("preparation"));
        json.put("preprocessing", known.get("preprocessing"));
        json.put("statistics", known.get("statistics"));
        json.put("confidence", known.get("confidence"));
        json.put("classes", known.get("classes"));
        json.put("layers", LayerJson.write(layers));
        json.put("weights", object("sha256", weightsSha256));
        json.put("origin", known.get("origin"));
        return JsonText.pretty(json);
    }

    static NetworkJson parse(String text) throws ModelFormatException {
        JsonValue json = JsonTree.read(text);
        JsonValue format = json.get("format");
        if (!format.text().equals(FORMAT)) {
            throw format.unexpected('"' + FORMAT + '"');
        }
        int version = json.get("version").whole(FIRST_VERSION, Integer.MAX_VALUE);
        if (version > VERSION) {
            throw new ModelFormatException("the model was written by a newer version (version " + version
                    + "; this one reads up to " + VERSION + "); update mnist-runtime or mnist-maven-plugin");
        }
        json.requireNothingBut(Set.of(
                "format",
                "version",
                "name",
                "input",
                "preparation",
                "preprocessing",
                "statistics",
                "confidence",
                "classes",
                "layers",
                "weights",
                "origin"));
        json.get("weights").requireNothingBut(Set.of("sha256"));
        return new NetworkJson(
                NetworkFacts.read(json),
                input(json.get("input")),
                LayerJson.read(json.get("layers")),
                sha256(json.get("weights").get("sha256")));
    }

    private static Shape input(JsonValue json) throws ModelFormatException {
        List<JsonValue> sides = json.elements();
        if (sides.size() != 3) {
            throw json.unexpected("a height, a width and a number of channels");
        }
        return Shape.image(
                sides.get(0).whole(1, NetworkLimits.MAX_SIDE),
                sides.get(1).whole(1, NetworkLimits.MAX_SIDE),
                sides.get(2).whole(1, NetworkLimits.MAX_SIDE));
    }

    private static String sha256(JsonValue json) throws ModelFormatException {
        if (!SHA256_PATTERN.matcher(json.text()).matches()) {
            throw json.unexpected("a SHA-256 in lower-case hexadecimal");
        }
        return json.text();
    }

    /** An object of keys and values in turn. */
    static Map<String, Object> object(Object... keysAndValues) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            object.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return object;
    }
}
