package io.github.mnistmaven.language.definition;

import io.github.mnistmaven.experiment.model.Numbers;
import io.github.mnistmaven.language.yaml.CoreSchema;
import io.github.mnistmaven.language.yaml.ScalarKind;
import io.github.mnistmaven.language.yaml.YamlValue;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Numbers of a finite range, whole or not.
 *
 * @param min the smallest
 * @param withMin whether {@code min} itself is allowed
 * @param max the largest
 * @param withMax whether {@code max} itself is allowed
 */
public record NumberType(double min, boolean withMin, double max, boolean withMax) implements Type<Double> {
    /** From {@code min} to {@code max}, both allowed. */
    public static NumberType from(double min, double max) {
        return new NumberType(min, true, max, true);
    }

    /** From {@code min} to below {@code max}. */
    public static NumberType below(double min, double max) {
        return new NumberType(min, true, max, false);
    }

    /** Above {@code min}, up to {@code max}. */
    public static NumberType above(double min, double max) {
        return new NumberType(min, false, max, true);
    }

    @Override
    public String expectation() {
        if (withMin) {
            return "a number from " + Numbers.text(min) + (withMax ? " to " : " to below ") + Numbers.text(max);
        }
        return "a number above " + Numbers.text(min) + (withMax ? " and up to " : " and below ") + Numbers.text(max);
    }

    @Override
    public Optional<Double> read(YamlValue value, Scope scope) {
        return readAs(expectation(), value, scope);
    }

    /** Reads a number where other values are allowed too; {@code expected} names them all. */
    public Optional<Double> readAs(String expected, YamlValue value, Scope scope) {
        Optional<Double> number = number(value).filter(this::contains);
        return number.isPresent() ? number : scope.mismatch(value, expected, Hints.forNumber(value));
    }

    /** The number that {@code value} is, of whatever range; empty if it is none. */
    public static Optional<Double> number(YamlValue value) {
        // adding 0 makes -0.0, which equals no 0.0 in a record, a plain 0
        return isNumber(value)
                ? Optional.of(CoreSchema.doubleValue(((YamlValue.Scalar) value).text()) + 0.0)
                : Optional.empty();
    }

    /** Whether {@code number} is one of this range. */
    public boolean contains(double number) {
        return (withMin ? number >= min : number > min) && (withMax ? number <= max : number < max);
    }

    @Override
    public JsonSchema schema(SchemaContext context) {
        return JsonSchema.type("number")
                .with(withMin ? "minimum" : "exclusiveMinimum", new BigDecimal(Numbers.text(min)))
                .with(withMax ? "maximum" : "exclusiveMaximum", new BigDecimal(Numbers.text(max)));
    }

    @Override
    public YamlValue write(Double value) {
        return YamlValue.plain(Double.isFinite(value) ? Numbers.text(value) : notFinite(value));
    }

    // no experiment has such a number, but a damaged record may
    private static String notFinite(double value) {
        return Double.isNaN(value) ? ".nan" : value > 0 ? ".inf" : "-.inf";
    }

    private static boolean isNumber(YamlValue value) {
        return value instanceof YamlValue.Scalar scalar
                && (scalar.kind() == ScalarKind.INTEGER || scalar.kind() == ScalarKind.FLOAT)
                && !Hints.looksOctal(scalar);
    }
}
