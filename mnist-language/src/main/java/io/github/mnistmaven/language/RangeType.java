package io.github.mnistmaven.language;

import io.github.mnistmaven.experiment.model.Augmentation.Range;
import io.github.mnistmaven.experiment.model.Numbers;
import io.github.mnistmaven.language.definition.JsonSchema;
import io.github.mnistmaven.language.definition.NumberType;
import io.github.mnistmaven.language.definition.PairType;
import io.github.mnistmaven.language.definition.SchemaContext;
import io.github.mnistmaven.language.definition.Scope;
import io.github.mnistmaven.language.definition.Type;
import io.github.mnistmaven.language.yaml.YamlValue;
import java.util.List;
import java.util.Optional;

/**
 * Where random numbers are drawn from: a list of the two ends, or one number for as far to either side.
 *
 * @param name what the JSON Schema calls it
 * @param bound what is allowed as one number; empty if only a list is
 * @param end what is allowed as an end
 */
record RangeType(String name, Optional<NumberType> bound, NumberType end) implements Type<Range> {

    /** A list, or one number of {@code bound}. */
    static RangeType aroundZero(String name, NumberType bound, NumberType end) {
        return new RangeType(name, Optional.of(bound), end);
    }

    /** A list alone. */
    static RangeType list(String name, NumberType end) {
        return new RangeType(name, Optional.empty(), end);
    }

    /** What the numbers mean, one sentence. */
    String meaning() {
        return bound.isPresent()
                ? "What is drawn from, uniformly: a number for as far to either side, a list for its two ends."
                : "The two ends of what is drawn from, uniformly.";
    }

    private PairType<Double> ends() {
        return new PairType<>(end, "[lower, upper]");
    }

    @Override
    public String expectation() {
        String list = ends().expectation() + ", each " + end.expectation();
        return bound.map(number -> number.expectation() + ", or " + list).orElse(list);
    }

    @Override
    public Optional<Range> read(YamlValue value, Scope scope) {
        if (value instanceof YamlValue.Scalar && bound.isPresent() && !PairType.isTuple(value)) {
            return readAround(bound.get(), value, scope);
        }
        return ends().readAs(expectation(), value, scope).flatMap(list -> {
            double lower = list.get(0);
            double upper = list.get(1);
            return lower <= upper
                    ? Optional.of(new Range(lower, upper))
                    : scope.mismatch(value, expectation(), "write " + text(upper, lower) + ", the lower end first");
        });
    }

    private Optional<Range> readAround(NumberType either, YamlValue value, Scope scope) {
        Optional<Double> oneSided = NumberType.number(value)
                .filter(number -> !either.contains(number))
                .filter(end::contains);
        return oneSided.isPresent()
                ? scope.mismatch(value, expectation(), sides(either, oneSided.get()))
                : either.readAs(expectation(), value, scope).map(number -> new Range(-number, number));
    }

    /** What may be meant by a number that is too large for either side, or negative. */
    private static String sides(NumberType either, double number) {
        String alone = text(Math.min(number, 0), Math.max(number, 0)) + " for one side alone";
        return either.contains(-number)
                ? "write " + Numbers.text(-number) + " for both sides, or " + alone
                : "write " + alone;
    }

    private static String text(double lower, double upper) {
        return "[" + Numbers.text(lower) + ", " + Numbers.text(upper) + "]";
    }

    @Override
    public JsonSchema schema(SchemaContext context) {
        // a range is whole wherever it stands
        SchemaContext whole = context.whole();
        JsonSchema both = ends().schema(whole);
        return whole.define(
                name,
                this,
                () -> bound.filter(any -> !whole.isRecorded())
                        .map(number -> JsonSchema.anyOf(List.of(number.schema(whole), both)))
                        .orElse(both));
    }

    @Override
    public YamlValue write(Range value) {
        return bound.isPresent() && value.lower() == -value.upper()
                ? bound.get().write(value.upper())
                : ends().write(List.of(value.lower(), value.upper()));
    }
}
