package io.github.mnistmaven.language.yaml;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;

/** YAML values as those of JSON. */
public final class YamlJson {

    private YamlJson() {}

    /**
     * {@code value} as a map, a list, a text, a number, a boolean or null. Numbers that JSON does not have, those that
     * are infinite or none, become the text they were written as.
     */
    public static Object of(YamlValue value) {
        if (value instanceof YamlValue.Mapping mapping) {
            Map<String, Object> entries = new LinkedHashMap<>();
            mapping.entries().forEach(entry -> entries.put(entry.key(), of(entry.value())));
            return Collections.unmodifiableMap(entries);
        } else if (value instanceof YamlValue.Sequence sequence) {
            return sequence.items().stream().map(YamlJson::of).toList();
        } else {
            return of((YamlValue.Scalar) value);
        }
    }

    private static Object of(YamlValue.Scalar scalar) {
        String text = scalar.text();
        return switch (scalar.kind()) {
            case NULL -> null;
            case BOOLEAN -> CoreSchema.booleanValue(text);
            case INTEGER -> integer(text);
            case FLOAT -> Double.isFinite(CoreSchema.doubleValue(text)) ? new BigDecimal(text) : text;
            case STRING -> text;
        };
    }

    private static Object integer(String text) {
        OptionalLong value = CoreSchema.longValue(text);
        return value.isPresent() ? (Object) value.getAsLong() : text;
    }
}
