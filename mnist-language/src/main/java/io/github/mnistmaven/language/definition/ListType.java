package io.github.mnistmaven.language.definition;

import io.github.mnistmaven.language.yaml.YamlValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Lists.
 *
 * @param item the type of each item
 * @param plural what the items are: {@code layers}
 * @param min how many there are at least
 * @param max how many there are at most
 */
public record ListType<T>(Type<T> item, String plural, int min, int max) implements Type<List<T>> {

    /** Lists of any length from {@code min} up. */
    public ListType(Type<T> item, String plural, int min) {
        this(item, plural, min, Integer.MAX_VALUE);
    }

    /** Lists of any length. */
    public ListType(Type<T> item, String plural) {
        this(item, plural, 0);
    }

    @Override
    public String expectation() {
        if (min == max) {
            return "a list of " + min + " " + plural;
        }
        String fewest = min == 0 ? "" : ", at least " + min;
        return "a list of " + plural + fewest + (max == Integer.MAX_VALUE ? "" : ", at most " + max);
    }

    /** Whether {@code value} looks like one of the items: one of several constructs, by its keyword. */
    boolean isItem(YamlValue.Mapping value) {
        return item instanceof Choice<?> choice
                && choice.option(value.entries().get(0).key()).isPresent();
    }

    @Override
    public Optional<List<T>> read(YamlValue value, Scope scope) {
        if (!(value instanceof YamlValue.Sequence sequence)) {
            String hint = value instanceof YamlValue.Mapping ? "begin each of the " + plural + " with '- '" : "";
            return scope.mismatch(value, expectation(), hint);
        }
        if (sequence.items().size() < min || sequence.items().size() > max) {
            return scope.mismatch(value, expectation(), "");
        }
        List<T> items = new ArrayList<>();
        for (int i = 0; i < sequence.items().size(); i++) {
            YamlValue written = sequence.items().get(i);
            item.read(written, scope.item(i, written)).ifPresent(items::add);
        }
        return items.size() == sequence.items().size() ? Optional.of(List.copyOf(items)) : Optional.empty();
    }

    @Override
    public JsonSchema schema(SchemaContext context) {
        // lists replace one another, so nothing in one may be left out
        JsonSchema list = JsonSchema.type("array").with("items", item.schema(context.whole()));
        JsonSchema enough = min == 0 ? list : list.with("minItems", min);
        return max == Integer.MAX_VALUE ? enough : enough.with("maxItems", max);
    }

    @Override
    public List<Type<?>> parts() {
        return List.of(item);
    }

    @Override
    public YamlValue write(List<T> value) {
        return YamlValue.sequence(value.stream().map(item::write).toList());
    }

    @Override
    public YamlValue brief(List<T> value) {
        return YamlValue.sequence(value.stream().map(item::brief).toList());
    }
}
