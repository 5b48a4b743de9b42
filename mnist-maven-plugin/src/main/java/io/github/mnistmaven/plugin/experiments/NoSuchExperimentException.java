package io.github.mnistmaven.plugin.experiments;

import io.github.mnistmaven.plugin.failure.GoalException;

/** An experiment was asked for that does not exist; the message names those that do. */
public final class NoSuchExperimentException extends GoalException {
    private static final long serialVersionUID = 1L;

    NoSuchExperimentException(String message) {
        super(message, null, true);
    }
}
