package io.github.mnistmaven.experiment.io;

import java.io.IOException;

/** A JSON text is not what it should be; the message says what is wrong and where in the text. */
public final class MalformedJsonException extends IOException {
    private static final long serialVersionUID = 1L;

    MalformedJsonException(String message, Throwable cause) {
        super(message, cause);
    }
}
