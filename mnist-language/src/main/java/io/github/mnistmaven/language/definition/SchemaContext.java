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

    /** How values are written. */
    private enum Form {
        /** By an author who may leave out and abbreviate what the language allows. */
        WHOLE,
        /** Likewise, but to be merged into another value. */
        PARTIAL,
        /** By a program: every key is there, null where it says nothing, and nothing is abbreviated. */
        RECORDED
    }

    private final Map<String, JsonSchema> definitions;
    private final Map<Owner, String> names;
    private final Form form;

    private SchemaContext(Map<String, JsonSchema> definitions, Map<Owner, String> names, Form form) {
        this.definitions = definitions;
        this.names = names;
        this.form = form;
    }

    /** A schema without definitions. */
    public static SchemaContext empty() {
        return new SchemaContext(new HashMap<>(), new HashMap<>(), Form.WHOLE);
    }

    /** A schema without definitions, of values as programs write them. */
    public static SchemaContext recorded() {
        return new SchemaContext(new HashMap<>(), new HashMap<>(), Form.RECORDED);
    }

    /** The same schema, where values have to be complete. */
    public SchemaContext whole() {
        return new SchemaContext(definitions, names, isPartial() ? Form.WHOLE : form);
    }

    /** The same schema, where a mapping is merged into another: it may lack any key, and takes one away by null. */
    public SchemaContext partial() {
        return new SchemaContext(definitions, names, Form.PARTIAL);
    }

    boolean isPartial() {
        return form == Form.PARTIAL;
    }

    /** Whether every key is there, null where it says nothing, and nothing is abbreviated. */
    public boolean isRecorded() {
        return form == Form.RECORDED;
    }

    /** What a key may hold whose value has to be {@code given}, which says itself what it is. */
    JsonSchema removable(JsonSchema given, String description) {
        return isPartial()
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
        Owner owner = new Owner(defined, isPartial() && defined != REMOVED);
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
