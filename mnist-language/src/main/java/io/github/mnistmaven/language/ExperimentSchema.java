package io.github.mnistmaven.language;

import io.github.mnistmaven.experiment.io.Json;
import io.github.mnistmaven.experiment.model.Experiment;
import io.github.mnistmaven.language.composition.Parent;
import io.github.mnistmaven.language.definition.Construct;
import io.github.mnistmaven.language.definition.JsonSchema;
import io.github.mnistmaven.language.definition.SchemaContext;
import java.util.List;
import java.util.Map;

/** The language as a JSON Schema, for editors: made of the definitions that the reader works with. */
public final class ExperimentSchema {
    /** The name of the file that holds it, beside the experiments. */
    public static final String FILE_NAME = "experiment.schema.json";

    private static final String ID = "urn:io.github.mnistmaven:experiment:" + Experiment.SCHEMA;

    private ExperimentSchema() {}

    /** The schema as JSON of draft 2020-12; always the same bytes. */
    public static String json() {
        return Json.compact(schema());
    }

    private static JsonSchema schema() {
        Construct<Experiment> experiment = ExperimentDefinition.named("experiment");
        SchemaContext context = SchemaContext.empty();
        JsonSchema whole = experiment.schema(context);
        JsonSchema child = experiment.schema(context.partial());
        // what says something of a file itself has nothing to be merged with
        Map<String, JsonSchema> own = experiment.schemas(ExperimentDefinition.OWN, context);
        return JsonSchema.of("$schema", "https://json-schema.org/draft/2020-12/schema")
                .with("$id", ID)
                .with("title", "Experiment, version " + Experiment.SCHEMA + " of the language")
                .with("description", experiment.description())
                .with("type", "object")
                .with("required", List.of(ExperimentDefinition.SCHEMA.name()))
                .with("properties", own)
                .with("if", JsonSchema.of("required", List.of(Parent.EXTENDS.keyword())))
                .with("then", child)
                .with("else", whole)
                .with("$defs", context.definitions());
    }
}
