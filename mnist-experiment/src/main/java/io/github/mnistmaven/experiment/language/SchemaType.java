package io.github.mnistmaven.experiment.language;

import io.github.mnistmaven.experiment.definition.JsonSchema;
import io.github.mnistmaven.experiment.definition.SchemaContext;
import io.github.mnistmaven.experiment.definition.Scope;
import io.github.mnistmaven.experiment.definition.Type;
import io.github.mnistmaven.experiment.model.Experiment;
import io.github.mnistmaven.experiment.yaml.YamlValue;
import java.util.Optional;

/** The version of the language; there is one so far. */
record SchemaType() implements Type<Integer> {
    private static final String VERSION = String.valueOf(Experiment.SCHEMA);

    @Override
    public String expectation() {
        return VERSION + ", the version of the language";
    }

    @Override
    public Optional<Integer> read(YamlValue value, Scope scope) {
        boolean known = value instanceof YamlValue.Scalar scalar
                && scalar.plain()
                && scalar.text().equals(VERSION);
        return known
                ? Optional.of(Experiment.SCHEMA)
                : scope.mismatch(
                        value,
                        VERSION + ", the only version of the language that this version of the plugin reads",
                        "use a version of the plugin that reads it, or write schema: " + VERSION);
    }

    @Override
    public JsonSchema schema(SchemaContext context) {
        return JsonSchema.of("const", Experiment.SCHEMA);
    }

    @Override
    public YamlValue write(Integer value) {
        return YamlValue.plain(value.toString());
    }
}
