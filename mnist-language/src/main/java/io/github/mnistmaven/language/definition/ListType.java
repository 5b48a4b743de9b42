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
 */
public record ListType<T>(Type<T> item, String plural, int min) implements Type<List<T>> {

    /** Lists of any length. */
    public ListType(Type<T> item, String plural) {
        this(item, plural, 0);
    }

    @Override
    public String expectation() {
        return min == 0 ? "a list of " + plural : "a list of " + plural + ", at least " + min;
    }

    @Override
    public Optional<List<T>> read(YamlValue value, Scope scope) {
        if (!(value instanceof YamlValue.Sequence sequence)) {
            String hint = value instanceof YamlValue.Mapping ? "begin each of the " + plural + " with '- '" : "";
            return scope.mismatch(value, expectation(), hint);
        }
        if (sequence.items().size() < min) {
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
        return min == 0 ? list : list.with("minItems", min);
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
