package io.github.mnistmaven.language.definition;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The JSON Schema that is being made: collects the definitions that its parts refer to, so that what is used twice, or
 * within itself, is written once.
 */
public final class SchemaContext {
    private static final String PARTIAL = ".partial";
    private static final JsonSchema REMOVED =
            JsonSchema.type("null").with("description", "Removes what the parent says, so that the default holds.");

    /** What is defined, and whether as a part of something. */
    private record Owner(Object defined, boolean partial) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Owner owner && owner.defined == defined && owner.partial == partial;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(defined);
        }
    }

    private final Map<String, JsonSchema> definitions;
    private final Map<Owner, String> names;
    private final boolean partial;

    private SchemaContext(Map<String, JsonSchema> definitions, Map<Owner, String> names, boolean partial) {
        this.definitions = definitions;
        this.names = names;
        this.partial = partial;
    }

    /** A schema without definitions. */
    public static SchemaContext empty() {
        return new SchemaContext(new HashMap<>(), new HashMap<>(), false);
    }

    /** The same schema, where values have to be complete. */
    public SchemaContext whole() {
        return new SchemaContext(definitions, names, false);
    }

    /** The same schema, where a mapping is merged into another: it may lack any key, and takes one away by null. */
    public SchemaContext partial() {
        return new SchemaContext(definitions, names, true);
    }

    boolean isPartial() {
        return partial;
    }

    /** What a key may hold whose value has to be {@code given}, which says itself what it is. */
    JsonSchema removable(JsonSchema given, String description) {
        return partial
                ? JsonSchema.of("anyOf", List.of(given, define("removed", REMOVED, () -> REMOVED)))
                        .with("description", description)
                : given;
    }

    /**
     * Refers to the definition of {@code defined}, and makes it if there is none yet.
     *
     * @param name what it is to be called
     * @throws IllegalStateException if something else is called so
     */
    public JsonSchema define(String name, Object defined, Supplier<JsonSchema> schema) {
        Owner owner = new Owner(defined, partial && defined != REMOVED);
        String known = names.get(owner);
        if (known == null) {
            known = owner.partial() ? name + PARTIAL : name;
            if (names.containsValue(known)) {
                throw new IllegalStateException("two definitions are called " + known);
            }
            // named before it is made, so that it may refer to itself
            names.put(owner, known);
            definitions.put(known, schema.get());
        }
        return JsonSchema.ref(known);
    }

    /** All definitions so far, sorted by name. */
    public Map<String, JsonSchema> definitions() {
        return SharedKeys.in(definitions);
    }
}
