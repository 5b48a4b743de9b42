package io.github.mnistmaven.plugin.report;

import java.io.IOException;

/** A run can't be drawn, though its record can be read; the message names it and the reason. */
public final class UndrawableException extends IOException {
    private static final long serialVersionUID = 1L;

    UndrawableException(String message, Throwable cause) {
        super(message, cause);
    }
}
