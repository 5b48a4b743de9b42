package io.github.mnistmaven.language.definition;

import io.github.mnistmaven.language.yaml.YamlValue;
import java.util.Optional;

/**
 * Files or directories; a relative one is meant from where it is written.
 *
 * @param noun what it is: {@code a directory}
 */
public record PathType(String noun) implements Type<String> {

    private TextType text() {
        return new TextType(noun);
    }

    @Override
    public String expectation() {
        return noun;
    }

    @Override
    public Optional<String> read(YamlValue value, Scope scope) {
        return text().read(value, scope);
    }

    @Override
    public JsonSchema schema(SchemaContext context) {
        return text().schema(context);
    }

    @Override
    public YamlValue write(String value) {
        return text().write(value);
    }
}
