package io.github.mnistmaven.trainer.training;

import io.github.mnistmaven.experiment.protocol.TrainerExit;

/** This machine can't load the native libraries of the engine that is to train; nothing was trained. */
public final class EngineUnavailableException extends TrialException {
    private static final long serialVersionUID = 1L;

    public EngineUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }

    @Override
    public TrainerExit ending() {
        return TrainerExit.ENGINE_UNAVAILABLE;
    }
}
