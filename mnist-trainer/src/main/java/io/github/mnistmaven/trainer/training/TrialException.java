package io.github.mnistmaven.trainer.training;

import io.github.mnistmaven.experiment.protocol.TrainerExit;

/** A trial gives no result; the message says why and what to do. */
public abstract sealed class TrialException extends Exception
        permits UnusablePlanException, EngineUnavailableException, TrainingException {
    private static final long serialVersionUID = 1L;

    TrialException(String message, Throwable cause) {
        super(message, cause);
    }

    /** How a trainer ends that ran the trial. */
    public abstract TrainerExit ending();
}
