package io.github.mnistmaven.language.record;

import io.github.mnistmaven.language.definition.JsonSchema;
import io.github.mnistmaven.language.definition.SchemaContext;
import io.github.mnistmaven.language.definition.Scope;
import io.github.mnistmaven.language.definition.Type;
import io.github.mnistmaven.language.yaml.ScalarKind;
import io.github.mnistmaven.language.yaml.YamlValue;
import java.util.Optional;

/**
 * Texts, empty ones included.
 *
 * @param longest the most characters
 */
record Text(int longest) implements Type<String> {

    @Override
    public String expectation() {
        return "a text of at most " + longest + " characters";
    }

    @Override
    public Optional<String> read(YamlValue value, Scope scope) {
        boolean fits = value instanceof YamlValue.Scalar scalar
                && scalar.kind() == ScalarKind.STRING
                && scalar.text().length() <= longest;
        return fits ? Optional.of(((YamlValue.Scalar) value).text()) : scope.mismatch(value, expectation(), "");
    }

    @Override
    public JsonSchema schema(SchemaContext context) {
        return JsonSchema.type("string").with("maxLength", longest);
    }

    @Override
    public YamlValue write(String value) {
        return YamlValue.text(value);
    }
}
