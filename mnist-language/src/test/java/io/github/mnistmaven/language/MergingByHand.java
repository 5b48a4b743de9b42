package io.github.mnistmaven.language;

import io.github.mnistmaven.language.yaml.YamlValue;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * What an experiment says that extends another one, told from the two as maps of maps, without the definitions. All
 * that has to be known of the language is where its choices are, and what shorthands stand for.
 */
final class MergingByHand {
    private static final Set<String> SAID_OF_ONE_FILE = Set.of("schema", "name", "description", "extends");
    private static final Set<String> CHOICES = Set.of("dataset", "optimizer", "schedule", "then");
    private static final Map<String, String> SHORTHANDS = Map.ofEntries(
            Map.entry("idx", "path"),
            Map.entry("images", "path"),
            Map.entry("artifact", "coordinates"),
            Map.entry("rotation", "range"),
            Map.entry("shift", "range"),
            Map.entry("zoom", "range"),
            Map.entry("shear", "range"),
            Map.entry("crop", "padding"),
            Map.entry("mixup", "alpha"),
            Map.entry("cutmix", "alpha"),
            Map.entry("brightness", "range"),
            Map.entry("contrast", "range"),
            Map.entry("saturation", "range"),
            Map.entry("hue", "range"),
            Map.entry("noise", "stddev"),
            Map.entry("ema", "momentum"),
            Map.entry("model", "layers"));

    private static final Set<String> MODELS = Set.of("model", "initial_weights", "selective");

    private static final Set<String> SOURCES =
            Set.of("layers", "keras", "safetensors", "file", "run", "coverage", "accuracy");

    private MergingByHand() {}

    /** The experiment that {@code child} is, with what {@code parent} says where it says nothing. */
    static YamlValue.Mapping of(YamlValue.Mapping parent, YamlValue.Mapping child) {
        Map<String, YamlValue> whole = new LinkedHashMap<>(map(parent));
        whole.keySet().removeAll(SAID_OF_ONE_FILE);
        whole = merged(whole, map(child));
        whole.remove("extends");
        return YamlValue.mapping(whole);
    }

    private static Map<String, YamlValue> merged(Map<String, YamlValue> parent, Map<String, YamlValue> child) {
        Set<String> keys = new LinkedHashSet<>(parent.keySet());
        keys.addAll(child.keySet());
        Map<String, YamlValue> merged = new LinkedHashMap<>();
        for (String key : keys) {
            if (!child.containsKey(key)) {
                merged.put(key, parent.get(key));
            } else if (!parent.containsKey(key)) {
                merged.put(key, child.get(key));
            } else if (!isNull(child.get(key))) {
                merged.put(key, value(key, parent.get(key), child.get(key)));
            }
        }
        return merged;
    }

    private static YamlValue value(String key, YamlValue parent, YamlValue child) {
        if (CHOICES.contains(key)) {
            Map<String, YamlValue> own = choice(child);
            return own.keySet().equals(choice(parent).keySet())
                    ? YamlValue.mapping(merged(choice(parent), own))
                    : child;
        }
        if (writtenOut(key, parent) instanceof YamlValue.Mapping from
                && writtenOut(key, child) instanceof YamlValue.Mapping to) {
            boolean another = MODELS.contains(key) && !namesTheSame(map(from), map(to));
            Map<String, YamlValue> kept = another ? map(to) : merged(map(from), map(to));
            kept.values().removeIf(value -> another && isNull(value));
            return YamlValue.mapping(kept);
        }
        return child;
    }

    /** Whether the child goes on from what the parent goes on from, or leaves it to the parent. */
    private static boolean namesTheSame(Map<String, YamlValue> parent, Map<String, YamlValue> child) {
        Set<String> named = new LinkedHashSet<>(child.keySet());
        named.retainAll(SOURCES);
        Set<String> inherited = new LinkedHashSet<>(parent.keySet());
        inherited.retainAll(SOURCES);
        return named.isEmpty() || named.stream().anyMatch(key -> isNull(child.get(key))) || named.equals(inherited);
    }

    /** A choice as a mapping, also where it is the word alone. */
    private static Map<String, YamlValue> choice(YamlValue value) {
        return value instanceof YamlValue.Scalar word
                ? Map.of(word.text(), YamlValue.mapping(Map.of()))
                : map((YamlValue.Mapping) value);
    }

    private static YamlValue writtenOut(String key, YamlValue value) {
        return SHORTHANDS.containsKey(key) && !(value instanceof YamlValue.Mapping)
                ? YamlValue.mapping(Map.of(SHORTHANDS.get(key), value))
                : value;
    }

    private static Map<String, YamlValue> map(YamlValue.Mapping mapping) {
        Map<String, YamlValue> map = new LinkedHashMap<>();
        mapping.entries().forEach(entry -> map.put(entry.key(), entry.value()));
        return map;
    }

    private static boolean isNull(YamlValue value) {
        return value instanceof YamlValue.Scalar scalar && scalar.isNull();
    }
}
