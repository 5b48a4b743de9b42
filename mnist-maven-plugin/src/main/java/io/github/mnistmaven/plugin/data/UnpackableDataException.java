package io.github.mnistmaven.plugin.data;

import io.github.mnistmaven.plugin.failure.GoalException;

/** A data set can't be packed; the message says why, and what to do. */
public final class UnpackableDataException extends GoalException {
    private static final long serialVersionUID = 1L;

    UnpackableDataException(String message, Throwable cause) {
        super(message, cause, true);
    }
}
