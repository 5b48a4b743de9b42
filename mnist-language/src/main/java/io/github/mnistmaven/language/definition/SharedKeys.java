package io.github.mnistmaven.language.definition;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Defines what several mappings say of a key word for word, so that it is written once. */
final class SharedKeys {
    private static final String PROPERTIES = "properties";

    private final Map<JsonSchema, Integer> uses = new HashMap<>();
    private final Map<JsonSchema, String> names = new HashMap<>();
    private final Map<String, JsonSchema> definitions = new TreeMap<>();

    private SharedKeys() {}

    /** {@code definitions}, which refer to one more for each key that there is several times. */
    static Map<String, JsonSchema> in(Map<String, JsonSchema> definitions) {
        SharedKeys keys = new SharedKeys();
        Map<String, JsonSchema> sorted = new TreeMap<>(definitions);
        sorted.values().forEach(keys::count);
        sorted.forEach((name, definition) -> keys.definitions.put(name, keys.sharing(definition)));
        return keys.definitions;
    }

    private void count(Object part) {
        if (part instanceof JsonSchema schema) {
            if (schema.keywords().get(PROPERTIES) instanceof Map<?, ?> keys) {
                keys.values().forEach(key -> uses.merge((JsonSchema) key, 1, Integer::sum));
            }
            schema.keywords().values().forEach(this::count);
        } else if (part instanceof Map<?, ?> map) {
            map.values().forEach(this::count);
        } else if (part instanceof List<?> list) {
            list.forEach(this::count);
        }
    }

    private JsonSchema sharing(JsonSchema schema) {
        Map<String, Object> keywords = new LinkedHashMap<>(schema.keywords());
        keywords.replaceAll((keyword, value) -> keyword.equals(PROPERTIES) ? keys((Map<?, ?>) value) : inside(value));
        return new JsonSchema(keywords);
    }

    private Object inside(Object value) {
        if (value instanceof JsonSchema schema) {
            return sharing(schema);
        }
        return value instanceof List<?> list ? list.stream().map(this::inside).toList() : value;
    }

    private Map<String, JsonSchema> keys(Map<?, ?> properties) {
        Map<String, JsonSchema> keys = new LinkedHashMap<>();
        properties.forEach((name, schema) -> keys.put((String) name, key((String) name, (JsonSchema) schema)));
        return keys;
    }

    private JsonSchema key(String name, JsonSchema schema) {
        // a reference alone is as short as another one
        boolean isShared = uses.get(schema) > 1 && schema.keywords().size() > 1;
        return isShared ? JsonSchema.ref(names.computeIfAbsent(schema, any -> define(name, schema))) : sharing(schema);
    }

    private String define(String name, JsonSchema schema) {
        String free = "key." + name;
        for (int i = 2; definitions.containsKey(free); i++) {
            free = "key." + name + "." + i;
        }
        definitions.put(free, sharing(schema));
        return free;
    }
}
