package io.github.mnistmaven.plugin.training;

import io.github.mnistmaven.plugin.failure.GoalException;

/** A trainer ran and left no record. */
public final class TrainingFailedException extends GoalException {
    private static final long serialVersionUID = 1L;

    private TrainingFailedException(String message, boolean expected) {
        super(message, null, expected);
    }

    /** The trainer said itself what is wrong. */
    static TrainingFailedException said(String message) {
        return new TrainingFailedException(message, true);
    }

    /** The trainer did not end by itself. */
    static TrainingFailedException broken(String message) {
        return new TrainingFailedException(message, false);
    }
}
