package io.github.mnistmaven.model.archive;

import io.github.mnistmaven.model.io.JsonText;
import io.github.mnistmaven.model.io.JsonTree;
import io.github.mnistmaven.model.io.JsonValue;
import io.github.mnistmaven.model.io.ModelFormatException;
import io.github.mnistmaven.model.io.NetworkLimits;
import io.github.mnistmaven.model.network.InputStatistics;
import io.github.mnistmaven.model.network.Origin;
import io.github.mnistmaven.model.network.Preprocessing;
import io.github.mnistmaven.model.network.Shape;
import io.github.mnistmaven.model.network.Spread;
import io.github.mnistmaven.model.network.Tensor;
import io.github.mnistmaven.model.network.TrainedLayer;
import io.github.mnistmaven.model.network.TrainedNetwork;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A trained network without its tensors, as {@code network.json} holds it; {@code docs/network.schema.json} is its
 * schema.
 *
 * @param weightsSha256 SHA-256 of the file of tensors, in lower-case hexadecimal
 */
record NetworkJson(
        String name,
        Shape input,
        Preprocessing preprocessing,
        Optional<InputStatistics> statistics,
        List<String> classes,
        List<TrainedLayer> layers,
        Origin origin,
        String weightsSha256) {
    static final String FORMAT = "mnist-network";

    /** Raised with each change; an unknown key would be refused by readers of this one. */
    static final int VERSION = 2;

    static final String SHA256 = "[0-9a-f]{64}";
    private static final Pattern SHA256_PATTERN = Pattern.compile(SHA256);

    static NetworkJson of(TrainedNetwork network, String weightsSha256) {
        return new NetworkJson(
                network.name(),
                network.input(),
                network.preprocessing(),
                network.statistics(),
                network.classes(),
                network.layers(),
                network.origin(),
                weightsSha256);
    }

    /** The network with these tensors. */
    TrainedNetwork with(List<Tensor> tensors) {
        return new TrainedNetwork(name, input, preprocessing, statistics, classes, layers, tensors, origin);
    }

    String text() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("format", FORMAT);
        json.put("version", VERSION);
        json.put("name", name);
        json.put("input", input.dimensions());
        json.put("preprocessing", object("scale", preprocessing.scale(), "offset", preprocessing.offset()));
        json.put("statistics", statistics.map(NetworkJson::statistics).orElse(null));
        json.put("classes", classes);
        json.put("layers", LayerJson.write(layers));
        json.put("weights", object("sha256", weightsSha256));
        json.put(
                "origin",
                object(
                        "producer", origin.producer(),
                        "digest", origin.digest().orElse(null),
                        "data_fingerprint", origin.dataFingerprint().orElse(null)));
        return JsonText.pretty(json);
    }

    static NetworkJson parse(String text) throws ModelFormatException {
        JsonValue json = JsonTree.read(text);
        JsonValue format = json.get("format");
        if (!format.text().equals(FORMAT)) {
            throw format.unexpected('"' + FORMAT + '"');
        }
        int version = json.get("version").whole(1, Integer.MAX_VALUE);
        if (version > VERSION) {
            throw new ModelFormatException("the model was written by a newer version (version " + version
                    + "; this one reads up to " + VERSION + "); update mnist-runtime or mnist-maven-plugin");
        }
        json.requireNothingBut(Set.of(
                "format",
                "version",
                "name",
                "input",
                "preprocessing",
                "statistics",
                "classes",
                "layers",
                "weights",
                "origin"));
        json.get("weights").requireNothingBut(Set.of("sha256"));
        return new NetworkJson(
                json.get("name").text(),
                input(json.get("input")),
                preprocessing(json.get("preprocessing")),
                statistics(json.get("statistics")),
                classes(json.get("classes")),
                LayerJson.read(json.get("layers")),
                origin(json.get("origin")),
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

    private static Preprocessing preprocessing(JsonValue json) throws ModelFormatException {
        json.requireNothingBut(Set.of("scale", "offset"));
        double scale = json.get("scale").number();
        if (scale == 0) {
            throw json.get("scale").unexpected("a number that is not 0");
        }
        return new Preprocessing(scale, json.get("offset").number());
    }

    private static List<String> classes(JsonValue json) throws ModelFormatException {
        List<JsonValue> names = json.elements();
        if (names.isEmpty() || names.size() > NetworkLimits.MAX_CLASSES) {
            throw new ModelFormatException(json.place() + ": expected from 1 to " + NetworkLimits.MAX_CLASSES
                    + " classes, found " + names.size());
        }
        List<String> classes = new ArrayList<>();
        for (JsonValue name : names) {
            classes.add(name.text());
        }
        return classes;
    }

    private static Map<String, Object> statistics(InputStatistics statistics) {
        return object(
                "brightness", spread(statistics.brightness()),
                "border", spread(statistics.border()),
                "row", spread(statistics.row()),
                "column", spread(statistics.column()));
    }

    private static Map<String, Object> spread(Spread spread) {
        return object("mean", spread.mean(), "deviation", spread.deviation());
    }

    private static Optional<InputStatistics> statistics(JsonValue json) throws ModelFormatException {
        if (json.isNull()) {
            return Optional.empty();
        }
        json.requireNothingBut(Set.of("brightness", "border", "row", "column"));
        return Optional.of(new InputStatistics(
                spread(json.get("brightness")),
                spread(json.get("border")),
                spread(json.get("row")),
                spread(json.get("column"))));
    }

    private static Spread spread(JsonValue json) throws ModelFormatException {
        json.requireNothingBut(Set.of("mean", "deviation"));
        double deviation = json.get("deviation").number();
        if (deviation < 0) {
            throw json.get("deviation").unexpected("a number of at least 0");
        }
        return new Spread(json.get("mean").number(), deviation);
    }

    private static Origin origin(JsonValue json) throws ModelFormatException {
        json.requireNothingBut(Set.of("producer", "digest", "data_fingerprint"));
        return new Origin(
                json.get("producer").text(), maybeText(json.get("digest")), maybeText(json.get("data_fingerprint")));
    }

    private static Optional<String> maybeText(JsonValue json) throws ModelFormatException {
        return json.isNull() ? Optional.empty() : Optional.of(json.text());
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
