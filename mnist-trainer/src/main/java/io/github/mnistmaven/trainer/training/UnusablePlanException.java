package io.github.mnistmaven.trainer.training;

/** The plan does not fit its data or its engine; nothing was trained. The message says what to do. */
public final class UnusablePlanException extends Exception {
    private static final long serialVersionUID = 1L;

    public UnusablePlanException(String message) {
        super(message);
    }

    public UnusablePlanException(String message, Throwable cause) {
        super(message, cause);
    }
}
