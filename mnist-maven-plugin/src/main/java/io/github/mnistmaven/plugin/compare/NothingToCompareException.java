package io.github.mnistmaven.plugin.compare;

import io.github.mnistmaven.plugin.failure.GoalException;

/** Runs were to be compared that are not there; the message says which are. */
public final class NothingToCompareException extends GoalException {
    private static final long serialVersionUID = 1L;

    NothingToCompareException(String message) {
        super(message, null, true);
    }
}
