package io.github.mnistmaven.language.definition;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A JSON Schema, draft 2020-12.
 *
 * @param keywords its keywords in the order in which they are written; their values are schemas, lists and maps of
 *     such, texts, numbers and booleans
 */
public record JsonSchema(@JsonValue Map<String, Object> keywords) {

    public JsonSchema {
        keywords = Collections.unmodifiableMap(new LinkedHashMap<>(keywords));
    }

    /** The schema with one keyword. */
    public static JsonSchema of(String keyword, Object value) {
        return new JsonSchema(Map.of(keyword, value));
    }

    /** Values of one of JSON's types. */
    public static JsonSchema type(String type) {
        return of("type", type);
    }

    /** What the definition called {@code name} accepts. */
    static JsonSchema ref(String name) {
        return of("$ref", "#/$defs/" + name);
    }

    /** Integers from {@code min} to {@code max}. */
    public static JsonSchema integer(long min, long max) {
        return type("integer").with("minimum", min).with("maximum", max);
    }

    /** What at least one of {@code alternatives} accepts. */
    public static JsonSchema anyOf(List<JsonSchema> alternatives) {
        return alternatives.size() == 1 ? alternatives.get(0) : of("anyOf", List.copyOf(alternatives));
    }

    /** The same with the keywords of {@code others} too. */
    public JsonSchema with(JsonSchema others) {
        Map<String, Object> more = new LinkedHashMap<>(keywords);
        more.putAll(others.keywords());
        return new JsonSchema(more);
    }

    /** The same with one keyword more. */
    public JsonSchema with(String keyword, Object value) {
        return with(of(keyword, value));
    }
}
