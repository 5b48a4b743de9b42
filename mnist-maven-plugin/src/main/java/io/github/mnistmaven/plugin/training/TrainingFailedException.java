package io.github.mnistmaven.plugin.training;

import io.github.mnistmaven.plugin.failure.GoalException;

/** There is no new run; the message says why, and what to do. */
public final class TrainingFailedException extends GoalException {
    private static final long serialVersionUID = 1L;

    /** @param expected whether the trial itself says what is wrong; otherwise something is broken */
    TrainingFailedException(String message, boolean expected) {
        super(message, null, expected);
    }

    /** What was asked for can't be trained. */
    static TrainingFailedException said(String message) {
        return new TrainingFailedException(message, true);
    }
}
