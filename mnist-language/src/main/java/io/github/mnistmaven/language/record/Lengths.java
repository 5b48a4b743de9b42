package io.github.mnistmaven.language.record;

import io.github.mnistmaven.language.definition.IntegerType;
import io.github.mnistmaven.language.definition.JsonSchema;
import io.github.mnistmaven.language.definition.ListType;
import io.github.mnistmaven.language.definition.SchemaContext;
import io.github.mnistmaven.language.definition.Scope;
import io.github.mnistmaven.language.definition.Type;
import io.github.mnistmaven.language.yaml.YamlValue;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Shapes of samples and tensors, as lists of lengths.
 *
 * @param ranks how many lengths there may be
 */
record Lengths(List<Integer> ranks) implements Type<List<Integer>> {
    private static final int MOST_VALUES = 100_000_000;
    private static final ListType<Integer> LIST = new ListType<>(new IntegerType(1, MOST_VALUES), "lengths");

    /** Height, width and channels. */
    static final Lengths IMAGE = new Lengths(List.of(3));

    /** An image, or a vector's length. */
    static final Lengths SAMPLE = new Lengths(List.of(1, 3));

    static final Lengths TENSOR = new Lengths(List.of(1, 2, 4));

    Lengths {
        ranks = List.copyOf(ranks);
    }

    @Override
    public String expectation() {
        return "a list of " + ranks.stream().map(String::valueOf).collect(Collectors.joining(" or "))
                + " lengths, whose product is from 1 to " + MOST_VALUES;
    }

    @Override
    public Optional<List<Integer>> read(YamlValue value, Scope scope) {
        if (!(value instanceof YamlValue.Sequence sequence)
                || !ranks.contains(sequence.items().size())) {
            return scope.mismatch(value, expectation(), "");
        }
        Optional<List<Integer>> lengths = LIST.read(value, scope);
        return lengths.isPresent() && isTooLarge(lengths.get()) ? scope.mismatch(value, expectation(), "") : lengths;
    }

    private static boolean isTooLarge(List<Integer> lengths) {
        long values = 1;
        for (int length : lengths) {
            values *= length;
            if (values > MOST_VALUES) {
                return true;
            }
        }
        return false;
    }

    @Override
    public JsonSchema schema(SchemaContext context) {
        return LIST.schema(context).with("minItems", ranks.get(0)).with("maxItems", ranks.get(ranks.size() - 1));
    }

    @Override
    public YamlValue write(List<Integer> value) {
        return LIST.write(value);
    }
}
