package io.github.mnistmaven.model.io;

import java.io.IOException;

/**
 * A model file can't be read. The message says where in it, what is expected and what was found, on one line, and
 * without characters that control a terminal.
 */
public final class ModelFormatException extends IOException {
    private static final long serialVersionUID = 1L;

    public ModelFormatException(String message) {
        super(PlainText.of(message));
    }

    public ModelFormatException(String message, Throwable cause) {
        super(PlainText.of(message), cause);
    }

    /** The same problem, told of {@code part}. */
    public ModelFormatException in(String part) {
        return new ModelFormatException(part + ": " + getMessage(), this);
    }
}
