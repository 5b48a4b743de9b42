package io.github.mnistmaven.plugin.experiments;

import io.github.mnistmaven.plugin.failure.GoalException;

/** A data set can't be read; the message says which, why, and what to do. */
public final class UnreadableDataException extends GoalException {
    private static final long serialVersionUID = 1L;

    UnreadableDataException(String message, Throwable cause) {
        super(message, cause, true);
    }
}
