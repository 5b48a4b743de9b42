package io.github.mnistmaven.experiment.definition;

import java.util.function.Function;

/**
 * What stands in for a key that is not given.
 *
 * @param description the value, or how it follows from other keys, for documents: {@code the same as pool_size}
 * @param value computes it from the keys declared before this one
 */
public record Default<T>(String description, Function<Values, T> value) {}
