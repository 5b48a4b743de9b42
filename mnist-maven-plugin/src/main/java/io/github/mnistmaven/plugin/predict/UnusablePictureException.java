package io.github.mnistmaven.plugin.predict;

import io.github.mnistmaven.plugin.failure.GoalException;

/** There is no picture to classify; the message says why, and what to do. */
public final class UnusablePictureException extends GoalException {
    private static final long serialVersionUID = 1L;

    UnusablePictureException(String message) {
        super(message, null, true);
    }
}
