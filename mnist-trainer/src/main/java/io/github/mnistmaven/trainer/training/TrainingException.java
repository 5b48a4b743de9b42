package io.github.mnistmaven.trainer.training;

import io.github.mnistmaven.experiment.protocol.TrainerExit;

/** Training could not be finished; the message says where it stood and what to do. */
public final class TrainingException extends TrialException {
    private static final long serialVersionUID = 1L;

    public TrainingException(String message) {
        this(message, null);
    }

    public TrainingException(String message, Throwable cause) {
        super(message, cause);
    }

    @Override
    public TrainerExit ending() {
        return TrainerExit.TRAINING_FAILED;
    }
}
