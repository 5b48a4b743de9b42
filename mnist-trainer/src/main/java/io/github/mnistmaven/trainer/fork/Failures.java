package io.github.mnistmaven.trainer.fork;

import java.nio.file.FileSystemException;
import java.nio.file.Path;

/** What failures say to the parent. */
final class Failures {

    private Failures() {}

    /** That {@code path} or a file in it can't be written; the exceptions of java.nio.file name the file themselves. */
    static String notWritten(Path path, Exception e) {
        return "cannot write " + (e instanceof FileSystemException ? "" : path + ": ") + message(e);
    }

    static String message(Exception e) {
        return e.getMessage() == null ? e.toString() : e.getMessage();
    }
}
