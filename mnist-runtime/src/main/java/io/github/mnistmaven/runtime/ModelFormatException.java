package io.github.mnistmaven.runtime;

import io.github.mnistmaven.model.io.PlainText;
import java.io.IOException;

/**
 * A model file is damaged or was not written for this version; the message says what is wrong and where, on one line.
 */
public final class ModelFormatException extends IOException {
    private static final long serialVersionUID = 1L;

    ModelFormatException(String message, Throwable cause) {
        super(PlainText.of(message), cause);
    }
}
