package io.github.mnistmaven.language.definition;

import io.github.mnistmaven.language.yaml.CoreSchema;
import io.github.mnistmaven.language.yaml.ScalarKind;
import io.github.mnistmaven.language.yaml.YamlValue;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Integers of a range.
 *
 * @param min the smallest
 * @param max the largest
 */
public record IntegerType(int min, int max) implements Type<Integer> {

    @Override
    public String expectation() {
        return "an integer from " + min + " to " + max;
    }

    @Override
    public Optional<Integer> read(YamlValue value, Scope scope) {
        return readAs(expectation(), value, scope);
    }

    /** Reads an integer that is one of several things a value may be, all of them told by {@code expectation}. */
    public Optional<Integer> readAs(String expectation, YamlValue value, Scope scope) {
        OptionalLong number = integer(value);
        if (number.isPresent() && number.getAsLong() >= min && number.getAsLong() <= max) {
            return Optional.of((int) number.getAsLong());
        }
        return scope.mismatch(value, expectation, Hints.forInteger(value));
    }

    @Override
    public JsonSchema schema(SchemaContext context) {
        return JsonSchema.integer(min, max);
    }

    @Override
    public YamlValue write(Integer value) {
        return YamlValue.plain(value.toString());
    }

    static OptionalLong integer(YamlValue value) {
        boolean integer = value instanceof YamlValue.Scalar scalar
                && scalar.kind() == ScalarKind.INTEGER
                && !Hints.looksOctal(scalar);
        return integer ? CoreSchema.longValue(((YamlValue.Scalar) value).text()) : OptionalLong.empty();
    }
}
