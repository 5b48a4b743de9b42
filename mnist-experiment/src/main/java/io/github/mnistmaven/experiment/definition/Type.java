package io.github.mnistmaven.experiment.definition;

import io.github.mnistmaven.experiment.yaml.YamlValue;
import java.util.Optional;

/** A type of values that an author writes, and the Java type they are read to. */
public interface Type<T> {

    /** What a value must be, to follow the words "must be": {@code an integer from 1 to 255}. */
    String expectation();

    /** The value, or empty after telling {@code scope} what is wrong with it. */
    Optional<T> read(YamlValue value, Scope scope);

    /** The type that says what is below a value of this one: itself, unless it adds another form to a type it wraps. */
    default Type<?> structure() {
        return this;
    }

    /** The value as an author would write it; {@link #read} gives it back. */
    YamlValue write(T value);
}
