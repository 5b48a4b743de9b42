package io.github.mnistmaven.language.definition;

import io.github.mnistmaven.experiment.text.TypeName;
import io.github.mnistmaven.language.problem.Location;
import io.github.mnistmaven.language.problem.Problems;
import io.github.mnistmaven.language.yaml.YamlValue;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A mapping with a fixed set of keys, such as a section or the arguments of a layer.
 *
 * @param <R> the record it stands for
 * @param keyword the word that names it
 * @param description what it is, one sentence
 * @param record the record it stands for
 * @param keys its keys, in the order in which they are written; a default may depend on those before it
 * @param shorthand the key whose value may stand in place of the whole mapping
 * @param oneOf keys of which one has to be given, and no more; none if there is no such choice
 * @param factory makes the record of its values
 * @param others what keys may hold that are not among these, and are passed over; empty if there may be none
 * @param rule what else is wrong with a record whose values are each allowed, as the predicate of a sentence; empty if
 *     nothing is
 */
public record Construct<R>(
        String keyword,
        String description,
        Class<R> record,
        List<Key<R, ?>> keys,
        Optional<Key<R, ?>> shorthand,
        Optional<Type<?>> others,
        List<Key<R, ?>> oneOf,
        Function<Values, R> factory,
        Function<R, Optional<String>> rule)
        implements Type<R> {
    /** The most keys of which a sentence names each, and how many it names where there are more. */
    private static final int MOST_NAMED = 20;

    private static final int FEW_NAMED = 8;

    public Construct {
        keys = List.copyOf(keys);
        oneOf = List.copyOf(oneOf);
    }

    public static <R> Construct<R> of(
            String keyword, Class<R> record, String description, List<Key<R, ?>> keys, Function<Values, R> factory) {
        return new Construct<>(
                keyword,
                description,
                record,
                keys,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                factory,
                any -> Optional.empty());
    }

    /** One of several, which is called as its record is in JSON. */
    public static <R> Construct<R> of(
            Class<R> record, String description, List<Key<R, ?>> keys, Function<Values, R> factory) {
        return of(TypeName.of(record), record, description, keys, factory);
    }

    /** The same, but the value of {@code key} may stand in place of the whole mapping: {@code dropout: 0.25}. */
    public Construct<R> withShorthand(Key<R, ?> key) {
        return new Construct<>(keyword, description, record, keys, Optional.of(key), others, oneOf, factory, rule);
    }

    /** The same, but keys that it does not have may hold values of {@code type}, which are passed over. */
    public Construct<R> withOthers(Type<?> type) {
        return new Construct<>(keyword, description, record, keys, shorthand, Optional.of(type), oneOf, factory, rule);
    }

    /** The same, but a record for which {@code problem} has an answer is refused: {@code must have min or max}. */
    public Construct<R> withRule(Function<R, Optional<String>> problem) {
        return new Construct<>(keyword, description, record, keys, shorthand, others, oneOf, factory, problem);
    }

    /** The same, but one of {@code choice}, keys that it has, must be given, and no more than one. */
    public Construct<R> withOneOf(List<Key<R, ?>> choice) {
        return new Construct<>(keyword, description, record, keys, shorthand, others, choice, factory, rule);
    }

    /** The record of an empty mapping, for a construct without required keys. */
    public R defaults() {
        Problems problems = new Problems();
        YamlValue.Mapping nothing = YamlValue.mapping(Map.of());
        return read(nothing, Scope.of(nothing, problems))
                .orElseThrow(() -> new IllegalStateException(keyword + " has required keys"));
    }

    @Override
    public String expectation() {
        return keys.isEmpty() ? "written alone, without a colon" : "a mapping of " + someNames();
    }

    /** The names of the keys; not all of many, which would hide what the sentence says. */
    private String someNames() {
        List<String> names = names();
        int shown = names.size() > MOST_NAMED ? FEW_NAMED : names.size();
        String some = String.join(", ", names.subList(0, shown));
        return shown < names.size() ? some + " and " + (names.size() - shown) + " more" : some;
    }

    @Override
    public Optional<R> read(YamlValue value, Scope scope) {
        if (value instanceof YamlValue.Mapping mapping && !isItem(mapping)) {
            return readMapping(mapping, scope);
        } else if (shorthand.isPresent()) {
            return readShorthand(shorthand.get(), value, scope);
        } else {
            return scope.mismatch(value, expectation(), ConstructHint.of(this, value));
        }
    }

    /** Whether {@code mapping} is rather one of the items of the list that may stand in place of the whole. */
    private boolean isItem(YamlValue.Mapping mapping) {
        List<String> names = names();
        return shorthand.map(Key::type).filter(ListType.class::isInstance).isPresent()
                && !mapping.entries().isEmpty()
                && mapping.entries().stream().noneMatch(entry -> names.contains(entry.key()))
                && ((ListType<?>) shorthand.get().type()).isItem(mapping);
    }

    @Override
    public String missing() {
        return shorthand.map(key -> key.type().missing()).orElseGet(Type.super::missing);
    }

    /** Reads the keyword alone, written at {@code location}: every key has its default. */
    Optional<R> readBare(Location location, Scope scope) {
        return readMapping(new YamlValue.Mapping(location, List.of()), scope);
    }

    private Optional<R> readMapping(YamlValue.Mapping mapping, Scope scope) {
        List<String> names = names();
        mapping.entries().stream()
                .filter(entry -> !names.contains(entry.key()) && !isPassedOver(entry.value()))
                .forEach(entry -> scope.unknownKey(entry, names));
        Values values = new Values();
        boolean sound = true;
        for (Key<R, ?> key : keys) {
            sound &= key.read(mapping, scope, values);
        }
        return sound && isOneGiven(mapping, values, scope)
                ? complete(values, mapping.location(), scope)
                : Optional.empty();
    }

    private boolean isOneGiven(YamlValue.Mapping mapping, Values values, Scope scope) {
        List<String> given = oneOf.stream().filter(values::has).map(Key::name).toList();
        if (oneOf.isEmpty() || given.size() == 1) {
            return true;
        }
        String found = given.isEmpty() ? "" : ", found " + String.join(" and ", given) + "; null takes one away";
        scope.problem(
                mapping.location(),
                scope.path() + " must have one of "
                        + oneOf.stream().map(Key::name).collect(Collectors.joining(", ")) + found);
        return false;
    }

    private boolean isPassedOver(YamlValue value) {
        return others.flatMap(type -> type.read(value, Scope.of(value, new Problems())))
                .isPresent();
    }

    private <T> Optional<R> readShorthand(Key<R, T> key, YamlValue value, Scope scope) {
        scope.shorthand(key.name(), value);
        return key.type().read(value, scope).flatMap(given -> {
            Values values = new Values();
            values.put(key, given);
            return complete(values, value.location(), scope);
        });
    }

    private Optional<R> complete(Values values, Location location, Scope scope) {
        keys.forEach(key -> key.complete(values));
        R complete = factory.apply(values);
        Optional<String> problem = rule.apply(complete);
        problem.ifPresent(predicate -> scope.problem(location, scope.path() + " " + predicate));
        return problem.isPresent() ? Optional.empty() : Optional.of(complete);
    }

    @Override
    public JsonSchema schema(SchemaContext context) {
        return schema(keyword, context);
    }

    /** The same as a definition called {@code name}. */
    JsonSchema schema(String name, SchemaContext context) {
        SchemaContext own = keys.isEmpty() ? context.whole() : context;
        return own.define(name, this, () -> {
            JsonSchema described = JsonSchema.of("title", keyword).with("description", description);
            JsonSchema full = mapping(own);
            return shorthand
                    .filter(key -> !own.isRecorded())
                    .map(key -> described.with("anyOf", List.of(key.type().schema(own), full)))
                    .orElse(described.with(full));
        });
    }

    /** What the keys called {@code some} may hold, by their names. */
    public Map<String, JsonSchema> schemas(Collection<String> some, SchemaContext context) {
        Map<String, JsonSchema> schemas = new LinkedHashMap<>();
        keys.stream()
                .filter(key -> some.contains(key.name()))
                .forEach(key -> schemas.put(key.name(), key.schema(context)));
        return schemas;
    }

    private JsonSchema mapping(SchemaContext context) {
        Map<String, JsonSchema> properties = schemas(names(), context);
        JsonSchema schema = JsonSchema.type("object")
                .with("properties", properties)
                .with("additionalProperties", others.isPresent() ? others.get().schema(context) : false);
        List<String> required = keys.stream()
                .filter(key -> key.required() || context.isRecorded() && !key.mayBeAbsent())
                .map(Key::name)
                .toList();
        if (context.isPartial()) {
            return schema;
        }
        JsonSchema complete = required.isEmpty() ? schema : schema.with("required", required);
        return oneOf.isEmpty() || context.isRecorded()
                ? complete
                : complete.with(
                        "oneOf",
                        oneOf.stream()
                                .map(key -> JsonSchema.of("required", List.of(key.name())))
                                .toList());
    }

    @Override
    public List<Type<?>> parts() {
        return keys.stream().<Type<?>>map(Key::type).toList();
    }

    /** Whether the keyword alone is enough. */
    public boolean isBare() {
        return keys.stream().noneMatch(Key::required);
    }

    /**
     * In full, but as the shorthand alone where that says all of it, which is where everything else has its default.
     */
    @Override
    public YamlValue write(R value) {
        List<Key<R, ?>> needed = needed(value);
        return shorthand
                .filter(key -> needed.isEmpty() || needed.equals(List.of(key)))
                .flatMap(key -> key.write(value))
                .orElseGet(() -> mapping(value));
    }

    private YamlValue.Mapping mapping(R value) {
        Map<String, YamlValue> entries = new LinkedHashMap<>();
        keys.forEach(key -> key.write(value).ifPresent(written -> entries.put(key.name(), written)));
        return YamlValue.mapping(entries);
    }

    @Override
    public YamlValue brief(R value) {
        return shorthand
                .filter(key -> needed(value).equals(List.of(key)))
                .flatMap(key -> key.brief(value))
                .orElseGet(() -> briefMapping(value));
    }

    /** The keys that {@code value} needs, without those whose default it has. */
    YamlValue.Mapping briefMapping(R value) {
        Map<String, YamlValue> entries = new LinkedHashMap<>();
        needed(value).forEach(key -> key.brief(value).ifPresent(written -> entries.put(key.name(), written)));
        return YamlValue.mapping(entries);
    }

    /** The keys whose value is not their default. Writes nothing: each level of nested constructs is written once. */
    List<Key<R, ?>> needed(R value) {
        Values earlier = new Values();
        return keys.stream().filter(key -> key.isNeeded(value, earlier)).toList();
    }

    private List<String> names() {
        return keys.stream().map(Key::name).toList();
    }
}
