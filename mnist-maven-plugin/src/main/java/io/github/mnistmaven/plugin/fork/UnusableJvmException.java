package io.github.mnistmaven.plugin.fork;

import io.github.mnistmaven.plugin.failure.GoalException;

/** A Java installation that was named can't run a trainer. */
public final class UnusableJvmException extends GoalException {
    private static final long serialVersionUID = 1L;

    UnusableJvmException(String message) {
        super(message, null, false);
    }
}
