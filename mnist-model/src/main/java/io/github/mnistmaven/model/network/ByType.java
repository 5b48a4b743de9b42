package io.github.mnistmaven.model.network;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * What is made of layers, optimizers or the like: a function for each type.
 *
 * @param <T> what the types have in common
 * @param <C> what the functions need besides
 * @param <R> what they give
 */
public final class ByType<T, C, R> {
    private final Map<Class<?>, BiFunction<C, T, R>> functions;

    private ByType(Map<Class<?>, BiFunction<C, T, R>> functions) {
        this.functions = Map.copyOf(functions);
    }

    /** No types yet. */
    public static <T, C, R> ByType<T, C, R> none() {
        return new ByType<>(Map.of());
    }

    /** The same, and {@code function} for values of {@code type}. */
    public <S extends T> ByType<T, C, R> with(Class<S> type, BiFunction<C, S, R> function) {
        Map<Class<?>, BiFunction<C, T, R>> more = new HashMap<>(functions);
        more.put(type, (context, value) -> function.apply(context, type.cast(value)));
        return new ByType<>(more);
    }

    /** The types that have a function. */
    public Set<Class<?>> types() {
        return functions.keySet();
    }

    /**
     * What is made of {@code value}.
     *
     * @throws IllegalArgumentException if its type has no function
     */
    public R of(C context, T value) {
        BiFunction<C, T, R> function = functions.get(value.getClass());
        if (function == null) {
            throw new IllegalArgumentException("nothing is known of " + value);
        }
        return function.apply(context, value);
    }
}
