package io.github.mnistmaven.trainer.training;

import io.github.mnistmaven.experiment.protocol.TrainerExit;

/** The plan does not fit its data or its engine; nothing was trained. The message says what to do. */
public final class UnusablePlanException extends TrialException {
    private static final long serialVersionUID = 1L;

    public UnusablePlanException(String message) {
        this(message, null);
    }

    public UnusablePlanException(String message, Throwable cause) {
        super(message, cause);
    }

    @Override
    public TrainerExit ending() {
        return TrainerExit.PLAN_FAILED;
    }
}
