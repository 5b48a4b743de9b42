package io.github.mnistmaven.model.network;

import java.util.Locale;

/** How Keras derives words from the names of classes ({@code to_snake_case}). */
public final class KerasWord {

    private KerasWord() {}

    /** The word for a class called {@code name}: {@code max_pooling2d} for {@code MaxPooling2D}. */
    public static String of(String name) {
        return name.replaceAll("(.)([A-Z][a-z]+)", "$1_$2")
                .replaceAll("([a-z])([A-Z])", "$1_$2")
                .toLowerCase(Locale.ROOT);
    }
}
