package io.github.mnistmaven.language.composition;

/** An artifact can't be had; the message says why and what to do, in one line. */
public final class UnavailableArtifactException extends Exception {
    private static final long serialVersionUID = 1L;

    public UnavailableArtifactException(String message) {
        super(message);
    }

    public UnavailableArtifactException(String message, Throwable cause) {
        super(message, cause);
    }
}
