package io.github.mnistmaven.experiment.language;

import io.github.mnistmaven.experiment.definition.JsonSchema;
import io.github.mnistmaven.experiment.definition.ListType;
import io.github.mnistmaven.experiment.definition.NumberType;
import io.github.mnistmaven.experiment.definition.SchemaContext;
import io.github.mnistmaven.experiment.definition.Scope;
import io.github.mnistmaven.experiment.definition.Type;
import io.github.mnistmaven.experiment.model.Augmentation.Range;
import io.github.mnistmaven.experiment.yaml.YamlValue;
import java.util.List;
import java.util.Optional;

/**
 * Where random numbers are drawn from: a list of the two ends, or one number for as far to either side.
 *
 * @param bound what is allowed as one number; empty if only a list is
 * @param end what is allowed as an end
 */
record RangeType(Optional<NumberType> bound, NumberType end) implements Type<Range> {

    /** A list, or one number of {@code bound}. */
    static RangeType aroundZero(NumberType bound, NumberType end) {
        return new RangeType(Optional.of(bound), end);
    }

    /** A list alone. */
    static RangeType list(NumberType end) {
        return new RangeType(Optional.empty(), end);
    }

    @Override
    public String expectation() {
        String list = "a list of two, [lower, upper]";
        return bound.map(number -> number.expectation() + ", or " + list).orElse(list + ", each " + end.expectation());
    }

    @Override
    public Optional<Range> read(YamlValue value, Scope scope) {
        if (value instanceof YamlValue.Scalar tuple && tuple.text().startsWith("(")) {
            return scope.mismatch(value, expectation(), "write a list in brackets");
        } else if (value instanceof YamlValue.Scalar && bound.isPresent()) {
            return bound.get().readAs(expectation(), value, scope).map(either -> new Range(-either, either));
        } else if (value instanceof YamlValue.Sequence sequence
                && sequence.items().size() == 2) {
            Optional<List<Double>> ends = new ListType<>(end, "numbers").read(value, scope);
            return ends.flatMap(list -> ordered(list.get(0), list.get(1), value, scope));
        } else {
            return scope.mismatch(value, expectation(), "");
        }
    }

    private Optional<Range> ordered(double lower, double upper, YamlValue value, Scope scope) {
        return lower <= upper
                ? Optional.of(new Range(lower, upper))
                : scope.mismatch(value, expectation(), "the lower end comes first");
    }

    @Override
    public JsonSchema schema(SchemaContext context) {
        JsonSchema both = JsonSchema.type("array")
                .with("items", end.schema(context))
                .with("minItems", 2)
                .with("maxItems", 2);
        return bound.map(number -> JsonSchema.anyOf(List.of(number.schema(context), both)))
                .orElse(both);
    }

    @Override
    public YamlValue write(Range value) {
        return bound.isPresent() && value.lower() == -value.upper()
                ? bound.get().write(value.upper())
                : YamlValue.sequence(List.of(end.write(value.lower()), end.write(value.upper())));
    }
}
