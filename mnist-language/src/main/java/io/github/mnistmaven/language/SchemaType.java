package io.github.mnistmaven.language;

import io.github.mnistmaven.experiment.model.Experiment;
import io.github.mnistmaven.language.definition.JsonSchema;
import io.github.mnistmaven.language.definition.SchemaContext;
import io.github.mnistmaven.language.definition.Scope;
import io.github.mnistmaven.language.definition.Type;
import io.github.mnistmaven.language.yaml.CoreSchema;
import io.github.mnistmaven.language.yaml.ScalarKind;
import io.github.mnistmaven.language.yaml.YamlValue;
import java.util.Optional;

/** The version of the language; there is one so far. */
record SchemaType() implements Type<Integer> {
    private static final String VERSION = String.valueOf(Experiment.SCHEMA);
    private static final String ONLY =
            VERSION + ", the only version of the language that this version of the plugin reads";
    private static final String UPDATE = "use a version of the plugin that reads it, or ";
    private static final String WRITE = "write schema: " + VERSION;

    @Override
    public String expectation() {
        return VERSION + ", the version of the language";
    }

    @Override
    public String missing() {
        return "the first key must be schema: " + expectation() + " that the file is written in";
    }

    @Override
    public Optional<Integer> read(YamlValue value, Scope scope) {
        if (!(value instanceof YamlValue.Scalar scalar)) {
            return scope.mismatch(value, ONLY, WRITE);
        } else if (scalar.plain() && scalar.text().equals(VERSION)) {
            return Optional.of(Experiment.SCHEMA);
        } else {
            return scope.mismatch(value, ONLY, isAnotherVersion(scalar) ? UPDATE + WRITE : WRITE);
        }
    }

    private static boolean isAnotherVersion(YamlValue.Scalar scalar) {
        return CoreSchema.kind(scalar.text()) == ScalarKind.INTEGER
                && CoreSchema.doubleValue(scalar.text()) > Experiment.SCHEMA;
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
