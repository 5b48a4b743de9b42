package io.github.mnistmaven.language.definition;

import java.util.function.Function;

/** What stands in for a key that is not given. */
public sealed interface Default<T> {

    /** The value, where the keys declared before this one have those of {@code earlier}. */
    T value(Values earlier);

    /** Always the same value. */
    record Constant<T>(T constant) implements Default<T> {
        @Override
        public T value(Values earlier) {
            return constant;
        }
    }

    /**
     * A value that follows from something else.
     *
     * @param description how it follows, for documents: {@code the same as pool_size}
     * @param rule computes it from the keys declared before this one
     */
    record Derived<T>(String description, Function<Values, T> rule) implements Default<T> {
        @Override
        public T value(Values earlier) {
            return rule.apply(earlier);
        }
    }
}
