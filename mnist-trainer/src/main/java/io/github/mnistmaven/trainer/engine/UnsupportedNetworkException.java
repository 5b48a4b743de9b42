package io.github.mnistmaven.trainer.engine;

/** An engine lacks something a plan asks for; the message names it and says what to do. */
public final class UnsupportedNetworkException extends Exception {
    private static final long serialVersionUID = 1L;

    /** @param message begins with the engine, and says what to do instead */
    public UnsupportedNetworkException(String message) {
        super(message);
    }
}
