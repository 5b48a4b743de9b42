package io.github.mnistmaven.runtime;

import java.io.IOException;

/** A model file is damaged or was not written for this version; the message says what is wrong and where. */
public final class ModelFormatException extends IOException {
    private static final long serialVersionUID = 1L;

    ModelFormatException(String message) {
        super(message);
    }

    ModelFormatException(String message, Throwable cause) {
        super(message, cause);
    }

    /** The same problem, placed in something larger. */
    ModelFormatException in(String place) {
        return new ModelFormatException(place + ": " + getMessage(), this);
    }
}
