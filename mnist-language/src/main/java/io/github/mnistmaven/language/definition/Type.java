package io.github.mnistmaven.language.definition;

import io.github.mnistmaven.language.yaml.YamlValue;
import java.util.List;
import java.util.Optional;

/** A type of values that an author writes, and the Java type they are read to. */
public interface Type<T> {

    /** What a value must be, to follow the words "must be": {@code an integer from 1 to 255}. */
    String expectation();

    /** The value, or empty after telling {@code scope} what is wrong with it. */
    Optional<T> read(YamlValue value, Scope scope);

    /** What must be said of a key of this type that is missing, to follow its name. */
    default String missing() {
        return "it must be " + expectation();
    }

    /** What {@link #read} accepts, as far as a JSON Schema can say it. */
    JsonSchema schema(SchemaContext context);

    /** The types that values of this type are made of, for whoever walks the language. */
    default List<Type<?>> parts() {
        return List.of();
    }

    /** The type that says what is below a value of this one: itself, unless it adds another form to a type it wraps. */
    default Type<?> structure() {
        return this;
    }

    /** The value as an author would write it; {@link #read} gives it back. */
    YamlValue write(T value);

    /** The same as short as the language allows, the way examples are read best. */
    default YamlValue brief(T value) {
        return write(value);
    }
}
