package io.github.mnistmaven.trainer.fork;

import java.io.IOException;
import java.nio.file.Path;
import java.util.zip.ZipException;

/** A jar of the class path is none, such as one whose download was cut short. */
final class DamagedJarException extends IOException {
    private static final long serialVersionUID = 1L;

    DamagedJarException(Path jar, ZipException cause) {
        super(
                jar.getFileName() + " is damaged (" + cause.getMessage() + "); delete " + jar.getParent()
                        + ", and Maven fetches it again",
                cause);
    }
}
