package io.github.mnistmaven.language;

import io.github.mnistmaven.experiment.model.ModelReference;
import io.github.mnistmaven.experiment.model.ModelReference.Kind;
import io.github.mnistmaven.language.definition.Key;
import io.github.mnistmaven.language.definition.PathType;
import io.github.mnistmaven.language.definition.Type;
import io.github.mnistmaven.language.definition.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The keys that say where a trained model is, one for each kind.
 *
 * @param <R> what has the keys
 */
final class ModelReferenceKeys<R> {
    private final List<Kind> kinds;
    private final List<Key<R, String>> locations = new ArrayList<>();

    /**
     * @param kinds those that there may be, in the order in which they are listed
     * @param reference takes the model from what has the keys
     * @param subject what comes of it, to follow in a description: {@code Weights come from }
     */
    ModelReferenceKeys(List<Kind> kinds, Function<R, Optional<ModelReference>> reference, String subject) {
        this.kinds = kinds;
        for (Kind kind : kinds) {
            locations.add(Key.<R, String>optional(
                            kind.keyword(),
                            type(kind),
                            has -> reference
                                    .apply(has)
                                    .filter(model -> model.kind() == kind)
                                    .map(ModelReference::location),
                            subject + meaning(kind))
                    .example(example(kind)));
        }
    }

    /** All of them, of which one has to be given. */
    List<Key<R, ?>> keys() {
        return List.copyOf(locations);
    }

    /** The model that {@code values} name; empty if they name none. */
    Optional<ModelReference> of(Values values) {
        for (int i = 0; i < kinds.size(); i++) {
            Optional<String> location = values.find(locations.get(i));
            if (location.isPresent()) {
                return Optional.of(new ModelReference(kinds.get(i), location.get()));
            }
        }
        return Optional.empty();
    }

    private static Type<String> type(Kind kind) {
        return kind == Kind.RUN ? new RunReferenceType() : new PathType("a file");
    }

    private static String meaning(Kind kind) {
        return switch (kind) {
            case KERAS -> "a file of Keras: .keras, .h5, or model.json with its weights beside it.";
            case SAFETENSORS -> "a file of weights alone, named dense/kernel and the like, in Keras' shapes.";
            case FILE -> "a model file that was made here, model.zip; of several in a jar, digits.jar!baseline.";
            case RUN -> "a finished run of this build, by its name; of several seeds, baseline/seed-7.";
        };
    }

    private static String example(Kind kind) {
        return switch (kind) {
            case KERAS -> "models/lenet.keras";
            case SAFETENSORS -> "models/lenet.safetensors";
            case FILE -> "models/model.zip";
            case RUN -> "baseline";
        };
    }
}
