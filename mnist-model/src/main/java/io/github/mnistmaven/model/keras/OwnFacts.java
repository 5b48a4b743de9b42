package io.github.mnistmaven.model.keras;

import io.github.mnistmaven.model.archive.NetworkFacts;
import io.github.mnistmaven.model.io.JsonValue;
import io.github.mnistmaven.model.io.ModelFormatException;
import io.github.mnistmaven.model.network.Origin;
import io.github.mnistmaven.model.network.Preparation;
import io.github.mnistmaven.model.network.TrainedNetwork;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** What Keras has no place for, under a key of the architecture that Keras passes over. */
final class OwnFacts {
    static final String KEY = "mnist";

    private OwnFacts() {}

    static Map<String, Object> json(TrainedNetwork network) {
        return NetworkFacts.of(network).json();
    }

    /** What a file that was written here says; empty of another. */
    static Optional<NetworkFacts> find(JsonValue model) throws ModelFormatException {
        Optional<JsonValue> facts = model.find(KEY);
        return facts.isPresent() ? Optional.of(NetworkFacts.read(facts.get())) : Optional.empty();
    }

    /**
     * What can be said of a network that Keras has trained.
     *
     * @param fileName what it is called after
     * @param version of Keras; empty if nobody knows
     */
    static NetworkFacts ofForeign(String fileName, Optional<String> version, NetworkBuilder builder) {
        return new NetworkFacts(
                fileName.replaceFirst("\\.[^.]*$", ""),
                Preparation.DEFAULT,
                builder.input().preprocessing(),
                Optional.empty(),
                Optional.empty(),
                numbered(builder.classes()),
                new Origin(
                        version.map(number -> "Keras " + number).orElse("Keras"), Optional.empty(), Optional.empty()));
    }

    private static List<String> numbered(int classes) {
        return IntStream.range(0, classes).mapToObj(String::valueOf).toList();
    }
}
