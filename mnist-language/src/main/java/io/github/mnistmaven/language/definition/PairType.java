package io.github.mnistmaven.language.definition;

import io.github.mnistmaven.language.yaml.YamlValue;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lists of two.
 *
 * @param item what each of them is
 * @param names what they are called, as in messages: {@code [height, width]}
 */
public record PairType<T>(Type<T> item, String names) implements Type<List<T>> {
    private static final Pattern TUPLE = Pattern.compile("\\(\\s*([-+.0-9e]{1,12}\\s*,\\s*[-+.0-9e]{1,12})\\s*\\)");

    @Override
    public String expectation() {
        return "a list of two, " + names;
    }

    @Override
    public Optional<List<T>> read(YamlValue value, Scope scope) {
        return readAs(expectation(), value, scope);
    }

    /** Reads a pair where other values are allowed too; {@code expected} names them all. */
    public Optional<List<T>> readAs(String expected, YamlValue value, Scope scope) {
        return value instanceof YamlValue.Sequence sequence && sequence.items().size() == 2
                ? new ListType<>(item, "values").read(value, scope)
                : scope.mismatch(value, expected, isTuple(value) ? hint((YamlValue.Scalar) value) : "");
    }

    /** Whether {@code value} looks like a pair of Python's, which is a text in YAML. */
    public static boolean isTuple(YamlValue value) {
        return value instanceof YamlValue.Scalar scalar && scalar.text().startsWith("(");
    }

    private static String hint(YamlValue.Scalar tuple) {
        Matcher numbers = TUPLE.matcher(tuple.text());
        return numbers.matches() ? "write [" + numbers.group(1) + "]" : "write a list in brackets";
    }

    @Override
    public JsonSchema schema(SchemaContext context) {
        return JsonSchema.type("array")
                .with("items", item.schema(context))
                .with("minItems", 2)
                .with("maxItems", 2);
    }

    @Override
    public YamlValue write(List<T> value) {
        return YamlValue.sequence(value.stream().map(item::write).toList());
    }
}
