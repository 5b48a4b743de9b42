package io.github.mnistmaven.plugin.export;

import io.github.mnistmaven.plugin.failure.GoalException;

/** A run was to be exported that is not there, or has no model; the message says what to do. */
public final class NothingToExportException extends GoalException {
    private static final long serialVersionUID = 1L;

    NothingToExportException(String message) {
        super(message, null, true);
    }
}
