package io.github.mnistmaven.plugin.compare;

/** Runs were to be compared that are not there; the message says which are. */
public final class NothingToCompareException extends Exception {
    private static final long serialVersionUID = 1L;

    NothingToCompareException(String message) {
        super(message);
    }
}
