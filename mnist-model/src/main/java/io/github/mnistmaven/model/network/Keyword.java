package io.github.mnistmaven.model.network;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** A value of a closed set, written in lower case in experiments and in JSON. */
public interface Keyword {

    String name();

    /** The word that stands for this value. */
    @JsonValue
    default String keyword() {
        return name().toLowerCase(Locale.ROOT);
    }
}
