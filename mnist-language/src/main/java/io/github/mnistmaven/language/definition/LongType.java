package io.github.mnistmaven.language.definition;

import io.github.mnistmaven.language.yaml.YamlValue;
import java.util.Optional;
import java.util.OptionalLong;

/** Integers of 64 bits. */
public record LongType() implements Type<Long> {

    @Override
    public String expectation() {
        return "an integer of 64 bits";
    }

    @Override
    public Optional<Long> read(YamlValue value, Scope scope) {
        OptionalLong number = IntegerType.integer(value);
        return number.isPresent()
                ? Optional.of(number.getAsLong())
                : scope.mismatch(value, expectation(), Hints.forInteger(value));
    }

    @Override
    public JsonSchema schema(SchemaContext context) {
        return JsonSchema.integer(Long.MIN_VALUE, Long.MAX_VALUE);
    }

    @Override
    public YamlValue write(Long value) {
        return YamlValue.plain(value.toString());
    }
}
