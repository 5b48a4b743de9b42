package io.github.mnistmaven.plugin.report;

/** A style sheet or a logo can't be used; the message says which file, why, and what is allowed. */
public final class UnusableBrandingException extends Exception {
    private static final long serialVersionUID = 1L;

    UnusableBrandingException(String message) {
        super(message);
    }
}
