package io.github.mnistmaven.language.definition;

import io.github.mnistmaven.language.yaml.YamlValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Puts what a child says over what its parent says. Mappings are merged key by key, everything else is replaced. A
 * shorthand is the mapping that it stands for; a choice is merged only with one of the same keyword, and a mapping of
 * which one of several keys is given only with one that gives the same. A key that the child gives as null is taken
 * away. Every value keeps the place where it was written.
 */
public final class Merge {

    private Merge() {}

    /** {@code child} over {@code parent}, both of the type {@code type}, right or wrong. */
    public static YamlValue.Mapping of(Construct<?> type, YamlValue.Mapping parent, YamlValue.Mapping child) {
        return mappings(Structure.of(type), parent, child);
    }

    private static YamlValue values(Structure structure, YamlValue parent, YamlValue child) {
        if (structure.isChoice()) {
            return choices(structure, parent, child);
        }
        boolean written = parent instanceof YamlValue.Mapping || child instanceof YamlValue.Mapping;
        Optional<YamlValue.Mapping> inherited = structure.mapping(parent).filter(any -> written);
        Optional<YamlValue.Mapping> own = structure.mapping(child);
        // of two shorthands the child's says all that the parent's says
        if (inherited.isEmpty() || own.isEmpty()) {
            return child;
        }
        return structure.choosesAlike(inherited.get(), own.get())
                ? mappings(structure, inherited.get(), own.get())
                : withoutNulls(child);
    }

    /** Of another choice there is nothing to take away. */
    private static YamlValue withoutNulls(YamlValue child) {
        return child instanceof YamlValue.Mapping mapping
                ? new YamlValue.Mapping(
                        mapping.location(),
                        mapping.entries().stream()
                                .filter(entry -> !isNull(entry.value()))
                                .toList())
                : child;
    }

    private static YamlValue choices(Structure structure, YamlValue parent, YamlValue child) {
        Optional<WrittenChoice> own = WrittenChoice.of(child);
        Optional<YamlValue> inherited = WrittenChoice.of(parent)
                .filter(chosen -> own.isPresent() && own.get().keyword().equals(chosen.keyword()))
                .flatMap(WrittenChoice::arguments);
        if (inherited.isEmpty()) {
            return child;
        }
        WrittenChoice chosen = own.get();
        if (chosen.arguments().isEmpty()) {
            return chosen.with(inherited);
        }
        YamlValue arguments = chosen.arguments().get();
        boolean takenAway = isNull(arguments);
        return chosen.with(
                takenAway
                        ? Optional.empty()
                        : Optional.of(values(structure.key(chosen.keyword()), inherited.get(), arguments)));
    }

    private static YamlValue.Mapping mappings(Structure structure, YamlValue.Mapping parent, YamlValue.Mapping child) {
        Map<String, YamlValue.Entry> merged = new LinkedHashMap<>();
        parent.entries().forEach(entry -> merged.put(entry.key(), entry));
        for (YamlValue.Entry own : child.entries()) {
            YamlValue.Entry inherited = merged.get(own.key());
            if (inherited == null) {
                merged.put(own.key(), own);
            } else if (isNull(own.value())) {
                merged.remove(own.key());
            } else {
                YamlValue value = values(structure.key(own.key()), inherited.value(), own.value());
                merged.put(own.key(), new YamlValue.Entry(own.key(), own.keyLocation(), value));
            }
        }
        return new YamlValue.Mapping(child.location(), List.copyOf(merged.values()));
    }

    private static boolean isNull(YamlValue value) {
        return value instanceof YamlValue.Scalar scalar && scalar.isNull();
    }
}
