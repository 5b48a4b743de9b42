package io.github.mnistmaven.experiment.picture.decode;

import java.io.IOException;

/** A file is not a picture that can be read; the message says why and what to do, without naming the file. */
public final class UnreadablePictureException extends IOException {
    private static final long serialVersionUID = 1L;

    public UnreadablePictureException(String message) {
        super(message);
    }

    public UnreadablePictureException(String message, Throwable cause) {
        super(message, cause);
    }
}
