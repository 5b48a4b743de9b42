package io.github.mnistmaven.language.definition;

import io.github.mnistmaven.language.problem.Location;
import io.github.mnistmaven.language.problem.Problems;
import io.github.mnistmaven.language.yaml.YamlValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Follows the path of an assignment, and makes anew what lies on it. */
final class Setter {
    private final ValuePath path;
    private final YamlValue value;
    private final Location place;
    private final Problems problems;

    Setter(Assignment assignment, Problems problems) {
        this.path = assignment.path();
        this.value = assignment.value();
        this.place = assignment.place();
        this.problems = problems;
    }

    YamlValue.Mapping set(Structure structure, YamlValue.Mapping whole) {
        return set(structure, Optional.of(whole), 0)
                .filter(YamlValue.Mapping.class::isInstance)
                .map(YamlValue.Mapping.class::cast)
                .orElse(whole);
    }

    /** What is to stand in the place of {@code current}, {@code done} steps down; empty after telling a problem. */
    private Optional<YamlValue> set(Structure structure, Optional<YamlValue> current, int done) {
        if (done == path.steps().size()) {
            return Optional.of(value);
        }
        if (path.steps().get(done) instanceof ValuePath.OfItem item) {
            return setItem(structure, current, item.index(), done);
        }
        String key = ((ValuePath.OfKey) path.steps().get(done)).name();
        return structure.isChoice()
                ? setArguments(structure, current, key, done)
                : setEntry(structure, current, key, done + 1);
    }

    private Optional<YamlValue> setItem(Structure structure, Optional<YamlValue> current, int index, int done) {
        if (current.orElse(null) instanceof YamlValue.Sequence list) {
            if (index >= list.items().size()) {
                return tellNoItem(list, done);
            }
            Optional<YamlValue> written = Optional.of(list.items().get(index));
            return set(structure.item(), written, done + 1).map(item -> {
                List<YamlValue> items = new ArrayList<>(list.items());
                items.set(index, item);
                return new YamlValue.Sequence(list.location(), items);
            });
        }
        if (current.orElse(null) instanceof YamlValue.Mapping
                && structure.shorthandKey().isPresent()) {
            return setEntry(structure, current, structure.shorthandKey().get().name(), done);
        }
        String found = current.map(
                        other -> ", found " + ValueDescription.describe(other) + " (" + other.location() + ")")
                .orElse("");
        problems.add(place, "there is no list at " + path.first(done) + found);
        return Optional.empty();
    }

    private Optional<YamlValue> tellNoItem(YamlValue.Sequence list, int done) {
        String name = path.first(done).toString();
        int last = list.items().size() - 1;
        String range = last < 0
                ? "is empty"
                : last == 0 ? "has only " + name + "[0]" : "has " + name + "[0] to " + name + "[" + last + "]";
        problems.add(
                place, "there is no " + path.first(done + 1) + "; " + name + " (" + list.location() + ") " + range);
        return Optional.empty();
    }

    private Optional<YamlValue> setArguments(
            Structure structure, Optional<YamlValue> current, String keyword, int done) {
        WrittenChoice chosen = current.flatMap(WrittenChoice::of)
                .filter(written -> written.keyword().equals(keyword))
                .orElseGet(() -> new WrittenChoice(place, keyword, place, Optional.empty()));
        return set(structure.key(keyword), chosen.arguments(), done + 1)
                .map(arguments -> chosen.with(Optional.of(arguments).filter(given -> !isTakenAway(done + 1))));
    }

    /** Goes on below {@code key}, having done {@code done} steps there. */
    private Optional<YamlValue> setEntry(Structure structure, Optional<YamlValue> current, String key, int done) {
        YamlValue.Mapping mapping =
                current.flatMap(structure::mapping).orElseGet(() -> new YamlValue.Mapping(place, List.of()));
        Optional<YamlValue.Entry> written = mapping.find(key);
        Optional<Key<?, ?>> definition = structure.definition(key);
        if (isTakenAway(done) && definition.filter(Key::required).isPresent()) {
            problems.add(place, path + " is required and can't be taken away");
            return Optional.empty();
        }
        if (isTakenAway(done) && (written.isPresent() || definition.isPresent())) {
            return Optional.of(without(mapping, key));
        }
        return set(structure.key(key), written.map(YamlValue.Entry::value), done)
                .map(set -> with(
                        mapping,
                        new YamlValue.Entry(
                                key,
                                written.map(YamlValue.Entry::keyLocation)
                                        .filter(kept -> done < path.steps().size())
                                        .orElse(place),
                                set)));
    }

    private boolean isTakenAway(int done) {
        return done == path.steps().size() && value instanceof YamlValue.Scalar scalar && scalar.isNull();
    }

    private static YamlValue without(YamlValue.Mapping mapping, String key) {
        return new YamlValue.Mapping(
                mapping.location(),
                mapping.entries().stream()
                        .filter(entry -> !entry.key().equals(key))
                        .toList());
    }

    private static YamlValue with(YamlValue.Mapping mapping, YamlValue.Entry changed) {
        Map<String, YamlValue.Entry> entries = new LinkedHashMap<>();
        mapping.entries().forEach(entry -> entries.put(entry.key(), entry));
        entries.put(changed.key(), changed);
        return new YamlValue.Mapping(mapping.location(), List.copyOf(entries.values()));
    }
}
