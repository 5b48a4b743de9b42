package io.github.mnistmaven.language.definition;

import io.github.mnistmaven.language.yaml.YamlValue;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A type that is looked up when a value is read or written, so that a construct may hold values of the type that it is
 * an option of.
 *
 * @param type gives the type, once the language is declared
 */
public record DeferredType<T>(Supplier<? extends Type<T>> type) implements Type<T> {

    @Override
    public String expectation() {
        return type.get().expectation();
    }

    @Override
    public Optional<T> read(YamlValue value, Scope scope) {
        return type.get().read(value, scope);
    }

    @Override
    public JsonSchema schema(SchemaContext context) {
        return type.get().schema(context);
    }

    @Override
    public Type<?> structure() {
        return type.get().structure();
    }

    @Override
    public List<Type<?>> parts() {
        return List.of(type.get());
    }

    @Override
    public YamlValue write(T value) {
        return type.get().write(value);
    }

    @Override
    public YamlValue brief(T value) {
        return type.get().brief(value);
    }
}
