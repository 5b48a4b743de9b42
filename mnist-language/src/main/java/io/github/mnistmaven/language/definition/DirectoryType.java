package io.github.mnistmaven.language.definition;

import io.github.mnistmaven.language.yaml.YamlValue;
import java.util.Optional;

/** Directories; a relative one is meant from where it is written. */
public record DirectoryType() implements Type<String> {
    private static final TextType TEXT = new TextType("a directory");

    @Override
    public String expectation() {
        return TEXT.expectation();
    }

    @Override
    public Optional<String> read(YamlValue value, Scope scope) {
        return TEXT.read(value, scope);
    }

    @Override
    public JsonSchema schema(SchemaContext context) {
        return TEXT.schema(context);
    }

    @Override
    public YamlValue write(String value) {
        return TEXT.write(value);
    }
}
