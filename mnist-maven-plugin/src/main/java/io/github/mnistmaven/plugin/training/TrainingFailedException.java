package io.github.mnistmaven.plugin.training;

/** A trainer ran and left no record. */
public final class TrainingFailedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final boolean expected;

    private TrainingFailedException(String message, boolean expected) {
        super(message);
        this.expected = expected;
    }

    /** The trainer said itself what is wrong. */
    static TrainingFailedException said(String message) {
        return new TrainingFailedException(message, true);
    }

    /** The trainer did not end by itself. */
    static TrainingFailedException broken(String message) {
        return new TrainingFailedException(message, false);
    }

    /** Whether the trainer said itself what is wrong; otherwise something is broken. */
    public boolean isExpected() {
        return expected;
    }
}
