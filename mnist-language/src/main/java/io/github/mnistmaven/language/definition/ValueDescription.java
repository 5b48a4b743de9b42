package io.github.mnistmaven.language.definition;

import io.github.mnistmaven.experiment.text.Quoted;
import io.github.mnistmaven.language.yaml.CoreSchema;
import io.github.mnistmaven.language.yaml.ScalarKind;
import io.github.mnistmaven.language.yaml.YamlValue;

/** Names what was found where something else was expected. */
final class ValueDescription {
    private static final int LONGEST_NUMBER = 24;

    private ValueDescription() {}

    static String describe(YamlValue value) {
        if (value instanceof YamlValue.Scalar scalar) {
            return describe(scalar);
        } else if (value instanceof YamlValue.Sequence sequence) {
            int size = sequence.items().size();
            return size == 0 ? "an empty list" : "a list of " + size;
        } else {
            return ((YamlValue.Mapping) value).entries().isEmpty() ? "an empty mapping" : "a mapping";
        }
    }

    private static String describe(YamlValue.Scalar scalar) {
        return switch (scalar.kind()) {
            case NULL -> "nothing";
            case STRING -> text(scalar.text());
            default -> scalar.text().length() > LONGEST_NUMBER ? Quoted.of(scalar.text()) : scalar.text();
        };
    }

    private static String text(String text) {
        if (text.isBlank()) {
            return "an empty text";
        }
        return CoreSchema.kind(text) == ScalarKind.STRING ? Quoted.of(text) : "the text " + Quoted.of(text);
    }
}
