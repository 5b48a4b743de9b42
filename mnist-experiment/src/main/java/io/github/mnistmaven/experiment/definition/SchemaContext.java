package io.github.mnistmaven.experiment.definition;

import java.util.HashMap;
import java.util.LinkedHashMap;
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

    private final Map<String, JsonSchema> definitions;
    private final Map<String, Object> owners;
    private final boolean partial;

    private SchemaContext(Map<String, JsonSchema> definitions, Map<String, Object> owners, boolean partial) {
        this.definitions = definitions;
        this.owners = owners;
        this.partial = partial;
    }

    /** A schema without definitions. */
    public static SchemaContext empty() {
        return new SchemaContext(new LinkedHashMap<>(), new HashMap<>(), false);
    }

    /** The same schema, where values have to be complete. */
    public SchemaContext whole() {
        return new SchemaContext(definitions, owners, false);
    }

    /** The same schema, where a mapping is merged into another: it may lack any key, and takes one away by null. */
    public SchemaContext partial() {
        return new SchemaContext(definitions, owners, true);
    }

    boolean isPartial() {
        return partial;
    }

    /** What a key may hold whose value has to be {@code given}. */
    JsonSchema removable(JsonSchema given) {
        return partial ? JsonSchema.of("anyOf", List.of(given, define("removed", REMOVED, () -> REMOVED))) : given;
    }

    /**
     * Refers to the definition called {@code name}, and makes it if there is none yet.
     *
     * @param owner what is defined
     * @throws IllegalStateException if something else has this name
     */
    JsonSchema define(String name, Object owner, Supplier<JsonSchema> schema) {
        String full = partial && owner != REMOVED ? name + PARTIAL : name;
        if (!owners.containsKey(full)) {
            owners.put(full, owner);
            definitions.put(full, JsonSchema.of("$comment", "in the making"));
            definitions.put(full, schema.get());
        } else if (owners.get(full) != owner && !definitions.get(full).equals(schema.get())) {
            throw new IllegalStateException("two definitions are called " + full);
        }
        return JsonSchema.of("$ref", "#/$defs/" + full);
    }

    /** All definitions so far, by name. */
    public Map<String, JsonSchema> definitions() {
        return Map.copyOf(definitions);
    }
}
