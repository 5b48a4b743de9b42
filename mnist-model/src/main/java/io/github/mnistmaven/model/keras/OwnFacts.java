package io.github.mnistmaven.model.keras;

import io.github.mnistmaven.model.network.TrainedNetwork;
import java.util.Map;

/** What Keras has no place for, under a key of the architecture that Keras passes over. */
final class OwnFacts {
    static final String KEY = "mnist";

    private OwnFacts() {}

    static Map<String, Object> json(TrainedNetwork network) {
        return new JsonObject()
                .with("name", network.name())
                .with("class_names", network.classes())
                .map();
    }
}
