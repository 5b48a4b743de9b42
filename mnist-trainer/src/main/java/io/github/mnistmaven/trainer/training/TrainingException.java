package io.github.mnistmaven.trainer.training;

/** Training began and can't go on; the message says where it stood and what to do. */
public final class TrainingException extends Exception {
    private static final long serialVersionUID = 1L;

    public TrainingException(String message) {
        super(message);
    }
}
