package io.github.mnistmaven.language.definition;

import io.github.mnistmaven.language.problem.Location;
import io.github.mnistmaven.language.yaml.YamlValue;
import java.util.List;
import java.util.Optional;

/**
 * What the language says about a value that is not read yet: whether it is a choice, and what is below it.
 *
 * @param type the type of the value; empty where the language has none, such as below an unknown key
 */
public record Structure(Optional<Type<?>> type) {
    private static final Structure UNKNOWN = new Structure(Optional.empty());

    /** The structure of the values of {@code type}. */
    public static Structure of(Type<?> type) {
        return new Structure(Optional.of(type.structure()));
    }

    /** The value of {@code name} in a mapping; the arguments of the construct {@code name} in a choice. */
    public Structure key(String name) {
        if (isChoice()) {
            return ((Choice<?>) type.get())
                    .options().stream()
                            .filter(option -> option.keyword().equals(name))
                            .findFirst()
                            .map(Structure::of)
                            .orElse(UNKNOWN);
        }
        if (type.orElse(null) instanceof MapType<?> map) {
            return of(map.value());
        }
        return definition(name).map(key -> of(key.type())).orElse(UNKNOWN);
    }

    /** An item of a list. */
    public Structure item() {
        return type.orElse(null) instanceof ListType<?> list
                ? of(list.item())
                : shorthand().map(Structure::item).orElse(UNKNOWN);
    }

    /** The definition of the key {@code name}, if this is a construct that has it. */
    public Optional<Key<?, ?>> definition(String name) {
        return construct()
                .flatMap(construct -> construct.keys().stream()
                        .filter(key -> key.name().equals(name))
                        .findFirst());
    }

    /** What may stand in place of the whole mapping, if this is a construct with a shorthand. */
    public Optional<Structure> shorthand() {
        return shorthandKey().map(key -> of(key.type()));
    }

    /** The key whose value may stand in place of the whole mapping. */
    public Optional<Key<?, ?>> shorthandKey() {
        return construct().flatMap(Construct::shorthand);
    }

    /** Whether a keyword decides what the value is. */
    public boolean isChoice() {
        return type.orElse(null) instanceof Choice;
    }

    /**
     * Whether {@code child} gives none of the keys of which one has to be given, takes one away, or gives just those
     * that {@code parent} gives.
     */
    boolean choosesAlike(YamlValue.Mapping parent, YamlValue.Mapping child) {
        List<String> choice = construct()
                .map(construct -> construct.oneOf().stream().map(Key::name).toList())
                .orElse(List.of());
        List<String> chosen =
                choice.stream().filter(key -> child.find(key).isPresent()).toList();
        return chosen.isEmpty()
                || chosen.stream().anyMatch(key -> isNull(child.find(key).get().value()))
                || chosen.equals(choice.stream()
                        .filter(key -> parent.find(key).isPresent())
                        .toList());
    }

    private static boolean isNull(YamlValue value) {
        return value instanceof YamlValue.Scalar scalar && scalar.isNull();
    }

    /** {@code value} as a mapping, written out if it is a shorthand; empty if it is neither. */
    Optional<YamlValue.Mapping> mapping(YamlValue value) {
        if (value instanceof YamlValue.Mapping mapping) {
            return Optional.of(mapping);
        }
        return isNull(value) ? Optional.empty() : shorthandKey().map(key -> writtenOut(key.name(), value));
    }

    private static YamlValue.Mapping writtenOut(String key, YamlValue value) {
        Location location = value.location();
        return new YamlValue.Mapping(location, List.of(new YamlValue.Entry(key, location, value)));
    }

    private Optional<Construct<?>> construct() {
        return type.orElse(null) instanceof Construct<?> construct ? Optional.of(construct) : Optional.empty();
    }
}
