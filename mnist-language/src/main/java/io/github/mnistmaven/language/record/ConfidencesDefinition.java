package io.github.mnistmaven.language.record;

import io.github.mnistmaven.experiment.record.Confidences;
import io.github.mnistmaven.language.definition.Construct;
import io.github.mnistmaven.language.definition.Key;
import io.github.mnistmaven.language.definition.NumberType;
import io.github.mnistmaven.model.network.Confidence;
import java.util.List;

/** What a record says of how sure a model is. */
final class ConfidencesDefinition {
    static final Construct<Confidences> CONFIDENCES = confidences();

    private ConfidencesDefinition() {}

    private static Construct<Confidences> confidences() {
        Key<Confidences, Confidence> rule = Key.optional(
                "rule",
                rule(),
                Confidences::rule,
                "What the model carries to say so; null if it carries nothing, so that probabilities are its confidences.");
        Key<Confidences, String> values = Key.required(
                "values",
                RecordTypes.BYTES,
                Confidences::values,
                "A confidence per image, 0 to 1: floats of 32 bits, the least significant byte first, Base64.");
        return Construct.of(
                "confidences",
                Confidences.class,
                "How sure the model is of each of its answers to the test images.",
                List.of(rule, values),
                read -> new Confidences(read.find(rule), read.get(values)));
    }

    private static Construct<Confidence> rule() {
        Key<Confidence, Double> temperature = Key.required(
                "temperature",
                NumberType.from(Confidence.LOWEST_TEMPERATURE, Confidence.HIGHEST_TEMPERATURE),
                Confidence::temperature,
                "What logits are divided by before their softmax.");
        Key<Confidence, Double> threshold = Key.optional(
                "threshold",
                RecordTypes.SHARE,
                Confidence::threshold,
                "The least confidence with which an answer is the model's own; null if none is enough.");
        return Construct.of(
                "confidence",
                Confidence.class,
                "How confidence follows from probabilities, and from when on it is enough.",
                List.of(temperature, threshold),
                values -> new Confidence(values.get(temperature), values.find(threshold)));
    }
}
