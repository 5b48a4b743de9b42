package io.github.mnistmaven.language.record;

import io.github.mnistmaven.language.problem.Location;
import io.github.mnistmaven.language.yaml.YamlValue;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** JSON as values that the definitions of the language read. */
final class JsonValues {

    private JsonValues() {}

    /**
     * {@code node} as such a value. A key whose value is null is left out: it says that there is nothing.
     *
     * @param location of all of it
     */
    static YamlValue of(JsonNode node, Location location) {
        if (node.isObject()) {
            List<YamlValue.Entry> entries = new ArrayList<>();
            node.forEachEntry((key, value) -> {
                if (!value.isNull()) {
                    entries.add(new YamlValue.Entry(key, location, of(value, location)));
                }
            });
            return new YamlValue.Mapping(location, entries);
        }
        if (node.isArray()) {
            List<YamlValue> items = new ArrayList<>();
            node.forEach(item -> items.add(of(item, location)));
            return new YamlValue.Sequence(location, items);
        }
        return new YamlValue.Scalar(location, text(node), !node.isString());
    }

    /** As YAML writes it: numbers, true, false and null like JSON, but for numbers that are too large to be one. */
    private static String text(JsonNode node) {
        boolean isTooLarge = node.isDouble() && Double.isInfinite(node.doubleValue());
        if (isTooLarge) {
            return node.doubleValue() > 0 ? ".inf" : "-.inf";
        }
        return node.asString();
    }
}
