package io.github.mnistmaven.language.definition;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The values of a construct's keys, given or by default, from which its record is made. */
public final class Values {
    private final Map<String, Object> values = new HashMap<>();

    Values() {}

    <T> void put(Key<?, T> key, T value) {
        values.put(key.name(), value);
    }

    boolean has(Key<?, ?> key) {
        return values.containsKey(key.name());
    }

    /** The value of a key that is required or has a default. */
    public <T> T get(Key<?, T> key) {
        return find(key).orElseThrow(() -> new IllegalArgumentException(key.name() + " may be absent"));
    }

    /** The value of a key that may be absent. */
    @SuppressWarnings("unchecked") // put() takes no value but of the key's own type
    public <T> Optional<T> find(Key<?, T> key) {
        return Optional.ofNullable((T) values.get(key.name()));
    }
}
