package io.github.mnistmaven.experiment.io;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * Files that nobody but their owner can read, from their first moment on. Where a file system has no POSIX permissions,
 * as on Windows, a file is as private as the directory that it is made in.
 */
public final class OwnerOnly {
    private static final Set<StandardOpenOption> NEW = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);

    private OwnerOnly() {}

    /**
     * Makes {@code file} anew, empty: one that is there already may be readable to others, and keeps its permissions.
     *
     * @throws IOException if it can't be made, or an earlier one not be taken away
     */
    public static void replace(Path file) throws IOException {
        Files.deleteIfExists(file);
        create(file).close();
    }

    /** A new file, to be written to. */
    static OutputStream create(Path file) throws IOException {
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] attributes = posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
        return Channels.newOutputStream(Files.newByteChannel(file, NEW, attributes));
    }
}
