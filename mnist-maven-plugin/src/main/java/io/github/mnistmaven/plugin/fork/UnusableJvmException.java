package io.github.mnistmaven.plugin.fork;

/** A Java installation that was named can't run a trainer. */
public final class UnusableJvmException extends Exception {
    private static final long serialVersionUID = 1L;

    UnusableJvmException(String message) {
        super(message);
    }
}
