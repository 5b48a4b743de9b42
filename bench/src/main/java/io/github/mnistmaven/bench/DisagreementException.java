package io.github.mnistmaven.bench;

/** What was measured is not what has to hold; the message gives the figures. Never thrown for a time. */
public final class DisagreementException extends Exception {
    private static final long serialVersionUID = 1L;

    private DisagreementException(String message) {
        super(message);
    }

    static void unless(boolean holds, String otherwise) throws DisagreementException {
        if (!holds) {
            throw new DisagreementException(otherwise);
        }
    }
}
