package io.github.mnistmaven.model.archive;

import io.github.mnistmaven.model.io.JsonValue;
import io.github.mnistmaven.model.io.ModelFormatException;
import io.github.mnistmaven.model.io.NetworkLimits;
import io.github.mnistmaven.model.network.Confidence;
import io.github.mnistmaven.model.network.Fit;
import io.github.mnistmaven.model.network.InputStatistics;
import io.github.mnistmaven.model.network.Origin;
import io.github.mnistmaven.model.network.Preparation;
import io.github.mnistmaven.model.network.Preprocessing;
import io.github.mnistmaven.model.network.Shape;
import io.github.mnistmaven.model.network.Spread;
import io.github.mnistmaven.model.network.Tensor;
import io.github.mnistmaven.model.network.TrainedLayer;
import io.github.mnistmaven.model.network.TrainedNetwork;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is known of a trained network besides its layers and tensors, and how it is written as JSON: the same in
 * {@code network.json} and in files whose own format has no place for it.
 */
public record NetworkFacts(
        String name,
        Preparation preparation,
        Preprocessing preprocessing,
        Optional<InputStatistics> statistics,
        Optional<Confidence> confidence,
        List<String> classes,
        Origin origin) {
    static final Argument FIT = Argument.keyword(Fit.values());

    public static NetworkFacts of(TrainedNetwork network) {
        return new NetworkFacts(
                network.name(),
                network.preparation(),
                network.preprocessing(),
                network.statistics(),
                network.confidence(),
                network.classes(),
                network.origin());
    }

    /** The network of which all this is known. */
    public TrainedNetwork with(Shape input, List<TrainedLayer> layers, List<Tensor> tensors) {
        return new TrainedNetwork(
                name, input, preparation, preprocessing, statistics, confidence, classes, layers, tensors, origin);
    }

    /** An object with a member for each fact. */
    public Map<String, Object> json() {
        return NetworkJson.object(
                "name", name,
                "preparation", json(preparation),
                "preprocessing", NetworkJson.object("scale", preprocessing.scale(), "offset", preprocessing.offset()),
                "statistics", statistics.map(NetworkFacts::json).orElse(null),
                "confidence", confidence.map(NetworkFacts::json).orElse(null),
                "classes", classes,
                "origin",
                        NetworkJson.object(
                                "producer", origin.producer(),
                                "digest", origin.digest().orElse(null),
                                "data_fingerprint", origin.dataFingerprint().orElse(null)));
    }

    /** Reads them from an object, which may have further members. */
    public static NetworkFacts read(JsonValue json) throws ModelFormatException {
        return new NetworkFacts(
                json.get("name").text(),
                preparation(json.find("preparation")),
                preprocessing(json.get("preprocessing")),
                statistics(json.get("statistics")),
                confidence(json.find("confidence")),
                classes(json.get("classes")),
                origin(json.get("origin")));
    }

    private static Map<String, Object> json(Preparation preparation) {
        return NetworkJson.object(
                "fit", preparation.fit().keyword(), "fill_value", preparation.fillValue(), "exif", preparation.exif());
    }

    /** What the first versions didn't say is what there was then. */
    private static Preparation preparation(Optional<JsonValue> found) throws ModelFormatException {
        if (found.isEmpty()) {
            return Preparation.DEFAULT;
        }
        JsonValue json = found.get();
        json.requireNothingBut(Set.of("fit", "fill_value", "exif"));
        return new Preparation(
                (Fit) FIT.reader().read(json.get("fit")),
                json.get("fill_value").whole(0, Preparation.WHITE),
                json.get("exif").truth());
    }

    private static Preprocessing preprocessing(JsonValue json) throws ModelFormatException {
        json.requireNothingBut(Set.of("scale", "offset"));
        List<JsonValue> scales = numbers(json.get("scale"));
        List<Double> scale = new ArrayList<>();
        for (JsonValue factor : scales) {
            if (factor.number() == 0) {
                throw factor.unexpected("a number that is not 0");
            }
            scale.add(factor.number());
        }
        List<Double> offset = new ArrayList<>();
        for (JsonValue added : numbers(json.get("offset"))) {
            offset.add(added.number());
        }
        if (offset.size() != scale.size()) {
            throw json.get("offset").unexpected("as many numbers as scale has, " + scale.size());
        }
        return new Preprocessing(scale, offset);
    }

    /** A list, for each channel or for all; the first versions had one number for all. */
    private static List<JsonValue> numbers(JsonValue json) throws ModelFormatException {
        if (!json.isArray()) {
            return List.of(json);
        }
        List<JsonValue> elements = json.elements();
        if (elements.isEmpty() || elements.size() > NetworkLimits.MAX_SIDE) {
            throw json.unexpected("a number for each channel, or one for all");
        }
        return elements;
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

    private static Map<String, Object> json(InputStatistics statistics) {
        return NetworkJson.object(
                "brightness", json(statistics.brightness()),
                "border", json(statistics.border()),
                "row", json(statistics.row()),
                "column", json(statistics.column()));
    }

    private static Map<String, Object> json(Confidence confidence) {
        return NetworkJson.object(
                "temperature",
                confidence.temperature(),
                "threshold",
                confidence.threshold().orElse(null));
    }

    /** Of what the first versions trained nobody knows it. */
    private static Optional<Confidence> confidence(Optional<JsonValue> found) throws ModelFormatException {
        if (found.isEmpty() || found.get().isNull()) {
            return Optional.empty();
        }
        JsonValue json = found.get();
        json.requireNothingBut(Set.of("temperature", "threshold"));
        JsonValue threshold = json.get("threshold");
        return Optional.of(new Confidence(
                number(json.get("temperature"), Confidence.LOWEST_TEMPERATURE, Confidence.HIGHEST_TEMPERATURE),
                threshold.isNull() ? Optional.empty() : Optional.of(number(threshold, 0, 1))));
    }

    private static double number(JsonValue json, double min, double max) throws ModelFormatException {
        double number = json.number();
        if (number < min || number > max) {
            throw json.unexpected("a number from " + min + " to " + max);
        }
        return number;
    }

    private static Map<String, Object> json(Spread spread) {
        return NetworkJson.object("mean", spread.mean(), "deviation", spread.deviation());
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
}
