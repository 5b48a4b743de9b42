package io.github.mnistmaven.plugin.evaluate;

import io.github.mnistmaven.plugin.failure.GoalException;

/** A model can't be evaluated on the data that the build names; the message says why, and what is allowed. */
public final class UnusableDataException extends GoalException {
    private static final long serialVersionUID = 1L;

    UnusableDataException(String message) {
        super(message, null, true);
    }

    public UnusableDataException(String message, Throwable cause) {
        super(message, cause, true);
    }
}
