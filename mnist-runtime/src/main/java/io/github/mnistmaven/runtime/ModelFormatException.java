package io.github.mnistmaven.runtime;

import java.io.IOException;

/**
 * A model file is damaged or was not written for this version; the message says what is wrong and where, on one line.
 */
public final class ModelFormatException extends IOException {
    private static final long serialVersionUID = 1L;

    ModelFormatException(String message) {
        super(PlainText.of(message));
    }

    ModelFormatException(String message, Throwable cause) {
        super(PlainText.of(message), cause);
    }

    /** The same problem, placed in something larger. */
    ModelFormatException in(String place) {
        return new ModelFormatException(place + ": " + getMessage(), this);
    }
}
