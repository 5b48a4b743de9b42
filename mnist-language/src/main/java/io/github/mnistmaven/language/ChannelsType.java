package io.github.mnistmaven.language;

import io.github.mnistmaven.language.definition.IntegerType;
import io.github.mnistmaven.language.definition.JsonSchema;
import io.github.mnistmaven.language.definition.SchemaContext;
import io.github.mnistmaven.language.definition.Scope;
import io.github.mnistmaven.language.definition.Type;
import io.github.mnistmaven.language.yaml.YamlValue;
import java.util.List;
import java.util.Optional;

/** The channels that a picture becomes: gray, or red, green and blue. */
record ChannelsType() implements Type<Integer> {
    static final int GRAY = 1;
    static final int COLOUR = 3;

    private static final IntegerType ANY = new IntegerType(GRAY, COLOUR);

    @Override
    public String expectation() {
        return GRAY + " for gray or " + COLOUR + " for red, green and blue";
    }

    @Override
    public Optional<Integer> read(YamlValue value, Scope scope) {
        Optional<Integer> channels = ANY.readAs(expectation(), value, scope);
        return channels.isEmpty() || channels.get() == GRAY || channels.get() == COLOUR
                ? channels
                : scope.mismatch(value, expectation(), "");
    }

    @Override
    public JsonSchema schema(SchemaContext context) {
        return JsonSchema.of("enum", List.of(GRAY, COLOUR));
    }

    @Override
    public YamlValue write(Integer value) {
        return ANY.write(value);
    }
}
