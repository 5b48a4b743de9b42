package io.github.mnistmaven.bench.report;

/** A contender gives no measurement; the message says why. */
public final class UnavailableException extends Exception {
    private static final long serialVersionUID = 1L;

    private UnavailableException(String message) {
        super(message);
    }

    /** It is not on this machine, or can't do the job at all. */
    public static UnavailableException notFound(String why) {
        return new UnavailableException("not found: " + why);
    }

    /** It began, but did not come to its end. */
    public static UnavailableException failed(String why) {
        return new UnavailableException("failed: " + why);
    }
}
