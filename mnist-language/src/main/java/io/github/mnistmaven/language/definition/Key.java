package io.github.mnistmaven.language.definition;

import io.github.mnistmaven.experiment.text.Quoted;
import io.github.mnistmaven.language.problem.Problems;
import io.github.mnistmaven.language.yaml.YamlJson;
import io.github.mnistmaven.language.yaml.YamlValue;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A key of a construct.
 *
 * @param <R> the record that the construct stands for
 * @param <T> the type of the key's value
 * @param name the key as written
 * @param description what it means, one sentence with its unit where it has one
 * @param type what its value may be
 * @param required whether it must be given
 * @param fallback what stands in for it; empty if it is required, or if its absence has a meaning of its own
 * @param value takes its value from a record; empty if the key is to be left out
 * @param sample a value to show, other than the default
 */
public record Key<R, T>(
        String name,
        String description,
        Type<T> type,
        boolean required,
        Optional<Default<T>> fallback,
        Function<R, Optional<T>> value,
        Optional<T> sample) {

    /** A key that must be given. */
    public static <R, T> Key<R, T> required(String name, Type<T> type, Function<R, T> value, String description) {
        return new Key<>(
                name, description, type, true, Optional.empty(), value.andThen(Optional::of), Optional.empty());
    }

    /** A key with a default. */
    public static <R, T> Key<R, T> withDefault(
            String name, Type<T> type, Default<T> fallback, Function<R, T> value, String description) {
        return new Key<>(
                name, description, type, false, Optional.of(fallback), value.andThen(Optional::of), Optional.empty());
    }

    /** A key with a default that is always the same. */
    public static <R, T> Key<R, T> withDefault(
            String name, Type<T> type, T fallback, Function<R, T> value, String description) {
        return withDefault(name, type, new Default.Constant<>(fallback), value, description);
    }

    /** A key with a default that is always the same, and that is left out where {@code value} is empty. */
    public static <R, T> Key<R, T> omittable(
            String name, Type<T> type, T fallback, Function<R, Optional<T>> value, String description) {
        return new Key<>(
                name, description, type, false, Optional.of(new Default.Constant<>(fallback)), value, Optional.empty());
    }

    /** A key that may be absent. */
    public static <R, T> Key<R, T> optional(
            String name, Type<T> type, Function<R, Optional<T>> value, String description) {
        return new Key<>(name, description, type, false, Optional.empty(), value, Optional.empty());
    }

    /** The same, with a value to show in documents and editors. */
    public Key<R, T> example(T value) {
        return new Key<>(name, description, type, required, fallback, this.value, Optional.of(value));
    }

    /** What to show of this key: its example, or a default that is always the same. */
    public Optional<YamlValue> example() {
        return sample.or(this::constant).map(type::brief);
    }

    /** The default as an author would write it, if it is always the same. */
    public Optional<YamlValue> constantDefault() {
        return constant().map(type::brief);
    }

    private Optional<T> constant() {
        return fallback.filter(Default.Constant.class::isInstance).map(missing -> missing.value(new Values()));
    }

    /** What this key may hold, with all that an editor shows of it. */
    JsonSchema schema(SchemaContext context) {
        if (context.isRecorded()) {
            return recorded(context);
        }
        // left out of a part it is whatever the other part says, and taken away it is missing
        boolean isRemovable = context.isPartial() && !required;
        return isRemovable ? context.removable(type.schema(context), description) : whole(context);
    }

    /** Whether there may be no value, not even a default. */
    boolean mayBeAbsent() {
        return !required && fallback.isEmpty();
    }

    private JsonSchema recorded(SchemaContext context) {
        JsonSchema value = type.schema(context);
        JsonSchema given = mayBeAbsent() ? JsonSchema.anyOf(List.of(value, JsonSchema.type("null"))) : value;
        return saysSo() ? given : given.with("description", description);
    }

    /** Whether the type says what there is to say of the key. */
    private boolean saysSo() {
        return type instanceof Construct<?> section && section.description().equals(description);
    }

    private JsonSchema whole(SchemaContext context) {
        JsonSchema value = type.schema(context);
        JsonSchema schema = saysSo() ? value : value.with("description", shown());
        Optional<YamlValue> constant = constantDefault();
        if (constant.isPresent()) {
            schema = schema.with("default", YamlJson.of(constant.get()));
        }
        if (sample.isPresent()) {
            schema = schema.with("examples", List.of(YamlJson.of(type.brief(sample.get()))));
        }
        return schema;
    }

    private String shown() {
        return fallback.filter(Default.Derived.class::isInstance)
                .map(missing -> description + " Default: " + ((Default.Derived<T>) missing).description() + ".")
                .orElse(description);
    }

    /** Reads the value given in {@code mapping}, if any; whether there is nothing wrong with it. */
    boolean read(YamlValue.Mapping mapping, Scope scope, Values values) {
        Optional<YamlValue.Entry> entry = mapping.find(name);
        if (entry.isPresent()) {
            YamlValue written = entry.get().value();
            Optional<T> read = type.read(written, scope.key(name, written));
            read.ifPresent(given -> values.put(this, given));
            return read.isPresent();
        }
        requireIn(mapping, scope);
        return !required;
    }

    /** Whether there is nothing wrong with {@code written} as a value of this key. */
    boolean takes(YamlValue written) {
        return read(written).isPresent();
    }

    /** Whether {@code construct} has what {@code written} means as the value of this key. */
    boolean isIn(R construct, YamlValue written) {
        return value.apply(construct).equals(read(written));
    }

    private Optional<T> read(YamlValue written) {
        return type.read(written, Scope.of(written, new Problems()));
    }

    /** Tells {@code scope} if the key is required, but not in {@code mapping}. */
    public void requireIn(YamlValue.Mapping mapping, Scope scope) {
        if (required && mapping.find(name).isEmpty()) {
            String message = "missing key " + Quoted.of(name) + scope.within() + "; " + type.missing();
            scope.problem(mapping.location(), message);
        }
    }

    /** Puts the default in the place of a value that was not given. */
    void complete(Values values) {
        if (!values.has(this)) {
            fallback.ifPresent(missing -> values.put(this, missing.value(values)));
        }
    }

    /** The value in {@code construct} as an author would write it; empty if the key is to be left out. */
    Optional<YamlValue> write(R construct) {
        return value.apply(construct).map(type::write);
    }

    /** The same as short as the language allows. */
    Optional<YamlValue> brief(R construct) {
        return value.apply(construct).map(type::brief);
    }

    /**
     * Whether leaving the key out would mean something else than what {@code construct} has.
     *
     * @param earlier the values of the keys declared before this one; receives this one's
     */
    boolean isNeeded(R construct, Values earlier) {
        Optional<T> written = value.apply(construct);
        Optional<T> missing = fallback.map(instead -> instead.value(earlier));
        written.ifPresent(present -> earlier.put(this, present));
        return written.isPresent() && !written.equals(missing);
    }
}
