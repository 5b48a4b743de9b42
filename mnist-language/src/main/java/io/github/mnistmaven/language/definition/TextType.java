package io.github.mnistmaven.language.definition;

import io.github.mnistmaven.language.yaml.ScalarKind;
import io.github.mnistmaven.language.yaml.YamlValue;
import java.util.Optional;

/**
 * Texts that are not blank.
 *
 * @param noun what the text is: {@code text}, {@code a directory}
 */
public record TextType(String noun) implements Type<String> {

    @Override
    public String expectation() {
        return noun;
    }

    @Override
    public Optional<String> read(YamlValue value, Scope scope) {
        boolean text = value instanceof YamlValue.Scalar scalar && scalar.kind() == ScalarKind.STRING;
        if (!text) {
            return scope.mismatch(value, expectation(), Hints.forText(value));
        }
        String content = ((YamlValue.Scalar) value).text();
        return content.isBlank() ? scope.mismatch(value, expectation(), "") : Optional.of(content);
    }

    @Override
    public JsonSchema schema(SchemaContext context) {
        return JsonSchema.type("string").with("pattern", "\\S");
    }

    @Override
    public YamlValue write(String value) {
        return YamlValue.text(value);
    }
}
