package io.github.mnistmaven.experiment.data;

import java.io.IOException;

/** A data set is missing or damaged; the message names the file, what was expected, what was found and what to do. */
public final class DatasetException extends IOException {
    private static final long serialVersionUID = 1L;

    public DatasetException(String message) {
        super(message);
    }

    public DatasetException(String message, Throwable cause) {
        super(message, cause);
    }
}
