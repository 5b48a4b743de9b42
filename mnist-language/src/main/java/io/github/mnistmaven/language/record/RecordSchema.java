package io.github.mnistmaven.language.record;

import io.github.mnistmaven.experiment.io.Json;
import io.github.mnistmaven.experiment.io.Versioned;
import io.github.mnistmaven.experiment.record.RecordKind;
import io.github.mnistmaven.experiment.record.Recorded;
import io.github.mnistmaven.language.definition.Construct;
import io.github.mnistmaven.language.definition.JsonSchema;
import io.github.mnistmaven.language.definition.Key;
import io.github.mnistmaven.language.definition.SchemaContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Records of the current version as a JSON Schema: made of the definitions that they are read by. */
public final class RecordSchema {
    /** The name of the file that holds it, in the documents. */
    public static final String FILE_NAME = "record.schema.json";

    private static final String ID = "urn:io.github.mnistmaven:record:" + Recorded.SCHEMA;

    private RecordSchema() {}

    /** The schema as JSON of draft 2020-12; always the same bytes. */
    public static String json() {
        return Json.compact(schema());
    }

    private static JsonSchema schema() {
        SchemaContext context = SchemaContext.recorded();
        Map<String, JsonSchema> kinds = new LinkedHashMap<>();
        kinds.put("record.run", document(RecordKind.RUN, RunDefinition.RUN, context));
        kinds.put("record.seeds", document(RecordKind.SEEDS, SeedsDefinition.SEEDS, context));
        kinds.put("record.seeds_with_runs", seedsWithRuns());
        kinds.put("record.evaluation", document(RecordKind.EVALUATION, EvaluationDefinition.EVALUATION, context));
        List<JsonSchema> references =
                kinds.keySet().stream().map(RecordSchema::reference).toList();
        Map<String, JsonSchema> definitions = new TreeMap<>(context.definitions());
        definitions.putAll(kinds);
        return JsonSchema.of("$schema", "https://json-schema.org/draft/2020-12/schema")
                .with("$id", ID)
                .with("title", "Record, version " + Recorded.SCHEMA)
                .with(
                        "description",
                        "What is known of a finished run, of several that differ in their seed, or of a model that was evaluated.")
                .with("anyOf", references)
                .with("$defs", definitions);
    }

    private static <R> JsonSchema document(RecordKind kind, Construct<R> content, SchemaContext context) {
        List<String> names = content.keys().stream().map(Key::name).toList();
        List<String> required =
                content.keys().stream().filter(Key::required).map(Key::name).toList();
        return document(kind, content.description(), content.schemas(names, context), required);
    }

    private static JsonSchema seedsWithRuns() {
        Map<String, JsonSchema> properties = new LinkedHashMap<>();
        properties.put("record", reference("record.seeds"));
        properties.put(
                "members",
                JsonSchema.type("array").with("items", reference("record.run")).with("minItems", 1));
        return document(
                RecordKind.SEEDS_WITH_RUNS,
                "The same with the record of each run; what the report of several seeds holds.",
                properties,
                List.copyOf(properties.keySet()));
    }

    private static JsonSchema document(
            RecordKind kind, String description, Map<String, JsonSchema> content, List<String> required) {
        Map<String, JsonSchema> properties = new LinkedHashMap<>();
        properties.put(Versioned.KEY, JsonSchema.of("const", Recorded.SCHEMA));
        properties.put(Recorded.KIND, JsonSchema.of("const", kind.keyword()));
        properties.putAll(content);
        List<String> all = new ArrayList<>(List.of(Versioned.KEY, Recorded.KIND));
        all.addAll(required);
        return JsonSchema.of("title", kind.keyword())
                .with("description", description)
                .with("type", "object")
                .with("properties", properties)
                .with("additionalProperties", false)
                .with("required", all);
    }

    private static JsonSchema reference(String definition) {
        return JsonSchema.of("$ref", "#/$defs/" + definition);
    }
}
