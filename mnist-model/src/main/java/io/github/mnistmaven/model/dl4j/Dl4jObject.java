package io.github.mnistmaven.model.dl4j;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * An object of DL4J's in its JSON, which has the class and every property: those that its constructor takes first, the
 * others in the order of their names.
 *
 * @param first its class, if the JSON says it, and what its constructor takes
 * @param others the other properties, some of them {@code null}
 */
record Dl4jObject(Map<String, Object> first, SortedMap<String, Object> others) {

    Dl4jObject {
        first = Collections.unmodifiableMap(new LinkedHashMap<>(first));
        others = Collections.unmodifiableSortedMap(new TreeMap<>(others));
    }

    /** An object of whose class the JSON says nothing. */
    static Dl4jObject untyped() {
        return new Dl4jObject(Map.of(), Collections.emptySortedMap());
    }

    static Dl4jObject of(String className) {
        return new Dl4jObject(Map.of("@class", className), Collections.emptySortedMap());
    }

    /** The same object, with one more property that its constructor takes. */
    Dl4jObject constructedWith(String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(first);
        more.put(name, value);
        return new Dl4jObject(more, others);
    }

    /** The same object, with one more property or another value of it. */
    Dl4jObject with(String name, Object value) {
        return with(Collections.singletonMap(name, value));
    }

    /** The same object, with another one as a property. */
    Dl4jObject with(String name, Dl4jObject value) {
        return with(name, value.properties());
    }

    /** The same object, with all properties of another. */
    Dl4jObject with(Dl4jObject other) {
        return with(other.others);
    }

    /** The same object, with properties that are {@code null}. */
    Dl4jObject without(String... names) {
        Map<String, Object> nulls = new LinkedHashMap<>();
        Arrays.stream(names).forEach(name -> nulls.put(name, null));
        return with(nulls);
    }

    private Dl4jObject with(Map<String, Object> properties) {
        SortedMap<String, Object> more = new TreeMap<>(others);
        more.putAll(properties);
        return new Dl4jObject(first, more);
    }

    /** All properties, in their order. */
    Map<String, Object> properties() {
        Map<String, Object> all = new LinkedHashMap<>(first);
        all.putAll(others);
        return all;
    }
}
