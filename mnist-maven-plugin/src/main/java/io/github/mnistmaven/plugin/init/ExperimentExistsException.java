package io.github.mnistmaven.plugin.init;

import io.github.mnistmaven.plugin.failure.GoalException;

/** An experiment was to be written whose file there is already; the message says what to do. */
public final class ExperimentExistsException extends GoalException {
    private static final long serialVersionUID = 1L;

    ExperimentExistsException(String message) {
        super(message, null, true);
    }
}
