package io.github.mnistmaven.language.definition;

import io.github.mnistmaven.language.yaml.YamlValue;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Integers of 64 bits.
 *
 * @param min the smallest
 * @param max the largest
 */
public record LongType(long min, long max) implements Type<Long> {

    /** All of them. */
    public LongType() {
        this(Long.MIN_VALUE, Long.MAX_VALUE);
    }

    @Override
    public String expectation() {
        if (min == Long.MIN_VALUE) {
            return "an integer of 64 bits";
        }
        return "an integer from " + min + " to " + max;
    }

    @Override
    public Optional<Long> read(YamlValue value, Scope scope) {
        OptionalLong number = IntegerType.integer(value);
        boolean isOne = number.isPresent() && number.getAsLong() >= min && number.getAsLong() <= max;
        return isOne ? Optional.of(number.getAsLong()) : scope.mismatch(value, expectation(), Hints.forInteger(value));
    }

    @Override
    public JsonSchema schema(SchemaContext context) {
        return JsonSchema.integer(min, max);
    }

    @Override
    public YamlValue write(Long value) {
        return YamlValue.plain(value.toString());
    }
}
