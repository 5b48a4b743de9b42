package io.github.mnistmaven.language;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.mnistmaven.language.record.RecordSchema;
import io.github.mnistmaven.language.yaml.YamlJson;
import io.github.mnistmaven.language.yaml.YamlValue;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.JsonNodeException;
import tools.jackson.databind.json.JsonMapper;

/** Holds experiments and records against their JSON Schemas, by a validator of others. */
public final class SchemaValidator {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Schema EXPERIMENT = REGISTRY.getSchema(MAPPER.readTree(ExperimentSchema.json()));

    private static final Schema RECORD = REGISTRY.getSchema(MAPPER.readTree(RecordSchema.json()));

    private SchemaValidator() {}

    /** What the schema of records says against {@code record}; nothing if it accepts it. */
    public static List<String> errorsOfRecord(JsonNode record) {
        return validate(RECORD, record);
    }

    /** What the schema says against {@code experiment}; nothing if it accepts it. */
    public static List<String> errors(YamlValue experiment) {
        try {
            return validate(EXPERIMENT, MAPPER.valueToTree(YamlJson.of(experiment)));
        } catch (JsonNodeException e) {
            // where an integer is wanted the validator has no answer to 3.1e33, which no key takes
            return List.of(e.getMessage());
        }
    }

    /** What the metaschema of draft 2020-12 says against a schema itself. */
    public static List<String> errorsOfSchema(String schema) {
        Schema metaschema = REGISTRY.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
        return validate(metaschema, MAPPER.readTree(schema));
    }

    private static List<String> validate(Schema schema, JsonNode node) {
        return schema.validate(node).stream().map(Error::toString).toList();
    }
}
