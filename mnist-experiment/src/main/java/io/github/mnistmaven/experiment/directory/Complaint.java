package io.github.mnistmaven.experiment.directory;

import java.io.IOException;
import java.nio.file.Path;

/**
 * What is said of a run's record that makes no sense.
 *
 * @param file the record
 * @param advice what to do about it
 */
record Complaint(Path file, String advice) {

    /** @throws IOException that says {@code otherwise} of the file, unless {@code holds} */
    void unless(boolean holds, String otherwise) throws IOException {
        if (!holds) {
            throw new IOException(file + " " + otherwise + "; " + advice);
        }
    }
}
