package io.github.mnistmaven.language.composition;

import io.github.mnistmaven.language.definition.JsonSchema;
import io.github.mnistmaven.language.definition.SchemaContext;
import io.github.mnistmaven.language.definition.Scope;
import io.github.mnistmaven.language.definition.TextType;
import io.github.mnistmaven.language.definition.Type;
import io.github.mnistmaven.language.yaml.YamlValue;
import java.util.Optional;

/** Maven coordinates. */
public record CoordinatesType() implements Type<Coordinates> {
    private static final TextType TEXT = new TextType(Coordinates.EXPECTATION);

    @Override
    public String expectation() {
        return TEXT.expectation();
    }

    @Override
    public Optional<Coordinates> read(YamlValue value, Scope scope) {
        Optional<String> text = TEXT.read(value, scope);
        Optional<Coordinates> coordinates = text.flatMap(Coordinates::parse);
        return text.isPresent() && coordinates.isEmpty() ? scope.mismatch(value, expectation(), "") : coordinates;
    }

    @Override
    public JsonSchema schema(SchemaContext context) {
        return JsonSchema.type("string").with("pattern", Coordinates.PATTERN);
    }

    @Override
    public YamlValue write(Coordinates value) {
        return TEXT.write(value.toString());
    }
}
