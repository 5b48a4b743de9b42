package io.github.mnistmaven.language.definition;

import io.github.mnistmaven.language.yaml.YamlValue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Mappings of an author's own keys, such as names of classes.
 *
 * @param keys what the keys are: {@code class names}
 * @param plural what the values are: {@code limits}
 * @param value the type of each value
 */
public record MapType<T>(String keys, String plural, Type<T> value) implements Type<Map<String, T>> {

    @Override
    public String expectation() {
        return "a mapping of " + keys + " to " + plural + ", at least one";
    }

    @Override
    public Optional<Map<String, T>> read(YamlValue written, Scope scope) {
        if (!(written instanceof YamlValue.Mapping mapping) || mapping.entries().isEmpty()) {
            return scope.mismatch(written, expectation(), "");
        }
        Map<String, T> read = new LinkedHashMap<>();
        for (YamlValue.Entry entry : mapping.entries()) {
            value.read(entry.value(), scope.key(entry.key(), entry.value()))
                    .ifPresent(one -> read.put(entry.key(), one));
        }
        return read.size() == mapping.entries().size()
                ? Optional.of(Collections.unmodifiableMap(read))
                : Optional.empty();
    }

    @Override
    public JsonSchema schema(SchemaContext context) {
        return JsonSchema.type("object").with("minProperties", 1).with("additionalProperties", value.schema(context));
    }

    @Override
    public YamlValue write(Map<String, T> values) {
        Map<String, YamlValue> entries = new LinkedHashMap<>();
        values.forEach((key, one) -> entries.put(key, value.write(one)));
        return YamlValue.mapping(entries);
    }

    @Override
    public YamlValue brief(Map<String, T> values) {
        Map<String, YamlValue> entries = new LinkedHashMap<>();
        values.forEach((key, one) -> entries.put(key, value.brief(one)));
        return YamlValue.mapping(entries);
    }
}
