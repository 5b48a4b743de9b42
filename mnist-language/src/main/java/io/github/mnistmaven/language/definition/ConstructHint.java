package io.github.mnistmaven.language.definition;

import io.github.mnistmaven.language.problem.Problems;
import io.github.mnistmaven.language.yaml.ScalarKind;
import io.github.mnistmaven.language.yaml.YamlValue;
import io.github.mnistmaven.language.yaml.YamlWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Guesses what an author meant by a value in the place of a construct's mapping: {@code dense: 10}. */
final class ConstructHint<R> {
    private static final int MOST_ITEMS = 4;
    private static final int LONGEST_SCALAR = 24;

    private final Construct<R> construct;
    private final YamlValue value;

    private ConstructHint(Construct<R> construct, YamlValue value) {
        this.construct = construct;
        this.value = value;
    }

    /** What to write instead, as an imperative; empty if nobody knows. */
    static <R> String of(Construct<R> construct, YamlValue value) {
        return new ConstructHint<>(construct, value).sentence();
    }

    private String sentence() {
        // nothing, yes and no are about the whole of it
        boolean isSwitch = value instanceof YamlValue.Scalar scalar
                && (scalar.kind() == ScalarKind.NULL || scalar.kind() == ScalarKind.BOOLEAN);
        if (isSwitch && construct.isBare() && !construct.keys().isEmpty()) {
            return "write {} for its defaults, or leave it out";
        }
        return meantKey()
                .map(key -> "write {" + YamlWriter.line(alone(key)) + "}")
                .orElseGet(() -> Hints.forMapping(value));
    }

    /** The key that may have been meant by its value alone: no other takes it, unless to have it anyway then. */
    private Optional<Key<R, ?>> meantKey() {
        List<Key<R, ?>> required =
                construct.keys().stream().filter(Key::required).toList();
        if (required.size() > 1 || !isShort(value)) {
            return Optional.empty();
        }
        List<Key<R, ?>> takers = (required.isEmpty() ? construct.keys() : required)
                .stream().filter(key -> key.takes(value)).toList();
        return takers.stream().filter(key -> isEnough(key, takers)).findFirst();
    }

    private boolean isEnough(Key<R, ?> key, List<Key<R, ?>> takers) {
        Optional<R> read = construct.read(alone(key), Scope.of(alone(key), new Problems()));
        return read.isPresent()
                && takers.stream().allMatch(taker -> taker == key || follows(taker) && taker.isIn(read.get(), value));
    }

    /** Whether the key has a value because of others, rather than by chance. */
    private static boolean follows(Key<?, ?> key) {
        return key.constantDefault().isEmpty();
    }

    private YamlValue.Mapping alone(Key<R, ?> key) {
        return YamlValue.mapping(Map.of(key.name(), value));
    }

    /** Whether {@code value} can be repeated in a message. */
    private static boolean isShort(YamlValue value) {
        return value instanceof YamlValue.Sequence list
                ? list.items().size() <= MOST_ITEMS
                        && list.items().stream().allMatch(item -> item instanceof YamlValue.Scalar && isShort(item))
                : value instanceof YamlValue.Scalar scalar && scalar.text().length() <= LONGEST_SCALAR;
    }
}
