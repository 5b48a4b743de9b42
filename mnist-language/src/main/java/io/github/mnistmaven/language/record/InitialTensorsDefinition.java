package io.github.mnistmaven.language.record;

import io.github.mnistmaven.experiment.model.ModelReference;
import io.github.mnistmaven.experiment.model.ModelReference.Kind;
import io.github.mnistmaven.experiment.plan.InitialTensors;
import io.github.mnistmaven.language.definition.Construct;
import io.github.mnistmaven.language.definition.Key;
import io.github.mnistmaven.language.definition.KeywordType;
import io.github.mnistmaven.language.definition.ListType;
import java.util.List;

/** The weights that training started from, as a record has them. */
final class InitialTensorsDefinition {
    static final Construct<InitialTensors> INITIAL_TENSORS = initialTensors();

    private InitialTensorsDefinition() {}

    private static Construct<InitialTensors> initialTensors() {
        Key<InitialTensors, ModelReference> source =
                Key.required("source", reference(), InitialTensors::source, "The model, as the experiment names it.");
        Key<InitialTensors, String> sha256 = Key.required(
                "sha256",
                RecordTypes.NAME,
                InitialTensors::sha256,
                "SHA-256 of the safetensors file with these tensors and no others, in hexadecimal.");
        Key<InitialTensors, List<InitialTensors.Origin>> tensors = Key.required(
                "tensors",
                new ListType<>(origin(), "tensors", 1),
                InitialTensors::tensors,
                "What was taken, in the order of the network's tensors.");
        return Construct.of(
                "initial_weights",
                InitialTensors.class,
                "The weights of a trained model that training started from.",
                List.of(source, sha256, tensors),
                values -> new InitialTensors(values.get(source), values.get(sha256), values.get(tensors)));
    }

    private static Construct<ModelReference> reference() {
        Key<ModelReference, Kind> kind = Key.required(
                "kind",
                KeywordType.of("model_kind", Kind.class, InitialTensorsDefinition::meaning),
                ModelReference::kind,
                "What it is.");
        Key<ModelReference, String> location = Key.required(
                "location",
                RecordTypes.DESCRIPTION,
                ModelReference::location,
                "A file, relative to the experiment's, or the name of a run.");
        return Construct.of(
                "model_reference",
                ModelReference.class,
                "Where a trained model is.",
                List.of(kind, location),
                values -> new ModelReference(values.get(kind), values.get(location)));
    }

    private static Construct<InitialTensors.Origin> origin() {
        Key<InitialTensors.Origin, String> tensor = Key.required(
                "tensor", RecordTypes.NAME, InitialTensors.Origin::tensor, "Its name in the network that was trained.");
        Key<InitialTensors.Origin, String> source = Key.required(
                "source", RecordTypes.DESCRIPTION, InitialTensors.Origin::source, "Its name in the model.");
        return Construct.of(
                "initial_tensor",
                InitialTensors.Origin.class,
                "Where a tensor comes from.",
                List.of(tensor, source),
                values -> new InitialTensors.Origin(values.get(tensor), values.get(source)));
    }

    private static String meaning(Kind kind) {
        return switch (kind) {
            case KERAS -> "A file of Keras.";
            case SAFETENSORS -> "A file of weights alone.";
            case FILE -> "A model file that was made here, by itself or in a jar.";
            case RUN -> "A finished run.";
        };
    }
}
