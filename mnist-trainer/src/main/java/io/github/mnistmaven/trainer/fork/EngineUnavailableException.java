package io.github.mnistmaven.trainer.fork;

/** This machine can't load the native libraries of the engine that is to train. */
public final class EngineUnavailableException extends Exception {
    private static final long serialVersionUID = 1L;

    EngineUnavailableException(String message, LinkageError cause) {
        super(message, cause);
    }
}
