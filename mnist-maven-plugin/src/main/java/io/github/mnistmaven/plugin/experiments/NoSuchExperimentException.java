package io.github.mnistmaven.plugin.experiments;

/** An experiment was asked for that does not exist; the message names those that do. */
public final class NoSuchExperimentException extends Exception {
    private static final long serialVersionUID = 1L;

    NoSuchExperimentException(String message) {
        super(message);
    }
}
