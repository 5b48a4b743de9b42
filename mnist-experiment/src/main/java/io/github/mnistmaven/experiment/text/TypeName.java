package io.github.mnistmaven.experiment.text;

import com.fasterxml.jackson.annotation.JsonTypeName;
import io.github.mnistmaven.model.network.KerasWord;

/**
 * The word for one of several types, such as those of layers, in experiments and in JSON: the name of its record as
 * Keras derives words from names of classes ({@code to_snake_case}), or what {@link JsonTypeName} says.
 */
public final class TypeName {
    private static final ClassValue<String> NAMES = new ClassValue<>() {
        @Override
        protected String computeValue(Class<?> type) {
            JsonTypeName exception = type.getAnnotation(JsonTypeName.class);
            return exception == null ? KerasWord.of(type.getSimpleName()) : exception.value();
        }
    };

    private TypeName() {}

    /** The word for {@code type}: {@code max_pooling2d} for a record {@code MaxPooling2D}. */
    public static String of(Class<?> type) {
        return NAMES.get(type);
    }
}
