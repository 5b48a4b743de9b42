package io.github.mnistmaven.language.definition;

import io.github.mnistmaven.language.yaml.CoreSchema;
import io.github.mnistmaven.language.yaml.ScalarKind;
import io.github.mnistmaven.language.yaml.YamlValue;
import java.util.Optional;

/** {@code true} and {@code false}. */
public record BooleanType() implements Type<Boolean> {

    @Override
    public String expectation() {
        return "true or false";
    }

    @Override
    public Optional<Boolean> read(YamlValue value, Scope scope) {
        if (value instanceof YamlValue.Scalar scalar && scalar.kind() == ScalarKind.BOOLEAN) {
            return Optional.of(CoreSchema.booleanValue(scalar.text()));
        }
        return scope.mismatch(value, expectation(), Hints.forBoolean(value));
    }

    @Override
    public JsonSchema schema(SchemaContext context) {
        return JsonSchema.type("boolean");
    }

    @Override
    public YamlValue write(Boolean value) {
        return YamlValue.plain(value.toString());
    }
}
