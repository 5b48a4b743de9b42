package io.github.mnistmaven.plugin.failure;

/** A goal can't do what it is for; the message says why, and what to do. */
public abstract class GoalException extends Exception {
    private static final long serialVersionUID = 1L;

    private final boolean expected;

    /**
     * @param expected whether the goal itself finds that what the user gave, or what came of it, will not do; otherwise
     *     something that it needs is broken or missing
     */
    protected GoalException(String message, Throwable cause, boolean expected) {
        super(message, cause);
        this.expected = expected;
    }

    /**
     * Whether the goal itself finds fault with what it was given, or with what came of it; else something is broken.
     */
    public final boolean isExpected() {
        return expected;
    }
}
