package io.github.mnistmaven.plugin.report;

import io.github.mnistmaven.plugin.failure.GoalException;

/** A style sheet or a logo can't be used; the message says which file, why, and what is allowed. */
public final class UnusableBrandingException extends GoalException {
    private static final long serialVersionUID = 1L;

    UnusableBrandingException(String message) {
        super(message, null, true);
    }
}
