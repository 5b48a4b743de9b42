package io.github.mnistmaven.plugin.models;

import io.github.mnistmaven.plugin.failure.GoalException;

/**
 * There is no model where one was said to be, or none that can be read; the message says what is there, and what to do.
 */
public final class UnusableModelException extends GoalException {
    private static final long serialVersionUID = 1L;

    UnusableModelException(String message) {
        super(message, null, true);
    }

    UnusableModelException(String message, Throwable cause) {
        super(message, cause, true);
    }
}
