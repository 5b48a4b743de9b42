package io.github.mnistmaven.language.yaml;

import io.github.mnistmaven.language.problem.Location;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A value of a YAML file, with the place where it begins. Immutable; aliases are replaced by what they stand for. */
public sealed interface YamlValue {

    /** Where the value begins. */
    Location location();

    /**
     * A value without parts.
     *
     * @param text the text, escapes resolved
     * @param plain whether it was written without quotes and so may mean a number, a boolean or nothing
     */
    record Scalar(Location location, String text, boolean plain) implements YamlValue {

        /** What the text means. */
        public ScalarKind kind() {
            return plain ? CoreSchema.kind(text) : ScalarKind.STRING;
        }

        /** Whether it says that there is no value. */
        public boolean isNull() {
            return kind() == ScalarKind.NULL;
        }
    }

    /** A list. */
    record Sequence(Location location, List<YamlValue> items) implements YamlValue {
        public Sequence {
            items = List.copyOf(items);
        }
    }

    /** Keys with their values, in the order of the file; no key twice. */
    record Mapping(Location location, List<Entry> entries) implements YamlValue {
        public Mapping {
            entries = List.copyOf(entries);
        }

        public Optional<Entry> find(String key) {
            return entries.stream().filter(entry -> entry.key().equals(key)).findFirst();
        }
    }

    /** A key with its value. */
    record Entry(String key, Location keyLocation, YamlValue value) {}

    /** The location of values that no file holds. */
    Location GENERATED = Location.of("generated");

    /** A number, a boolean, or a word that is none. */
    static Scalar plain(String text) {
        return new Scalar(GENERATED, text, true);
    }

    /** A text, whatever it looks like. */
    static Scalar text(String text) {
        return new Scalar(GENERATED, text, false);
    }

    static Sequence sequence(List<? extends YamlValue> items) {
        return new Sequence(GENERATED, List.copyOf(items));
    }

    /** A mapping with the keys in the map's own order. */
    static Mapping mapping(Map<String, ? extends YamlValue> entries) {
        return new Mapping(
                GENERATED,
                entries.entrySet().stream()
                        .map(entry -> new Entry(entry.getKey(), GENERATED, entry.getValue()))
                        .toList());
    }
}
