package io.github.mnistmaven.model.keras;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Parts of Keras' JSON to be written; members stay in the order in which they were given. */
final class JsonObject {
    private static final String CONFIG = "config";

    private final Map<String, Object> members = new LinkedHashMap<>();

    JsonObject with(String key, Object value) {
        members.put(key, value);
        return this;
    }

    JsonObject with(Map<String, Object> more) {
        members.putAll(more);
        return this;
    }

    Map<String, Object> map() {
        return members;
    }

    /** An object of a class of Keras. */
    static JsonObject instance(String module, String className, Map<String, Object> config) {
        return new JsonObject()
                .with("module", module)
                .with("class_name", className)
                .with(CONFIG, config)
                .with("registered_name", null);
    }

    /** Single precision, as a policy. */
    static Map<String, Object> singlePrecision() {
        return instance("keras", "DTypePolicy", Map.of("name", "float32")).map();
    }

    /** A list that may have null. */
    static List<Object> list(Object first, List<?> others) {
        List<Object> list = new ArrayList<>();
        list.add(first);
        list.addAll(others);
        return list;
    }
}
