package io.github.mnistmaven.experiment.io;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Tells what nobody but one user, and the administrator, can have written. Only POSIX permissions can tell it: where a
 * file system has none, as on Windows, nothing counts as a user's own. A group of the user's own name is the user's, as
 * on systems that give each user one.
 *
 * @param user the user
 */
public record OwnFiles(UserPrincipal user) {
    private static final FileAttribute<?> CLOSED =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    /**
     * Those of this process's user, who is the owner of whatever it makes in {@code directory}.
     *
     * @throws IOException if nothing can be made there
     */
    public static OwnFiles makerIn(Path directory) throws IOException {
        Path probe = Files.createTempFile(directory, ".", ".tmp");
        try {
            return new OwnFiles(Files.getOwner(probe));
        } finally {
            Files.deleteIfExists(probe);
        }
    }

    /**
     * A directory that nobody but this process's user can write to, nor to the one that it is in; empty where there is
     * none.
     *
     * @param parent where it is; made if need be
     * @param name made in it if need be, closed to everybody else
     * @throws IOException if it can't be made or read
     */
    public static Optional<Path> directory(Path parent, String name) throws IOException {
        Path real = Files.createDirectories(parent).toRealPath();
        Path directory = real.resolve(name);
        if (!isPosix(directory)) {
            return Optional.empty();
        }
        try {
            Files.createDirectory(directory, CLOSED);
        } catch (FileAlreadyExistsException e) {
            if (!Files.isDirectory(directory, LinkOption.NOFOLLOW_LINKS)) {
                throw e;
            }
        }
        OwnFiles own = makerIn(directory);
        return own.include(real) && own.include(directory) ? Optional.of(directory) : Optional.empty();
    }

    /**
     * Whether a directory and all that is in it, links themselves included, are {@link #include included}.
     *
     * @throws IOException if it can't be read
     */
    public boolean includeAllOf(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                if (!include(file)) {
                    return false;
                }
            }
        }
        return true;
    }

    /**
     * Whether a file, a directory or a link belongs to the user, and nobody else may write to it.
     *
     * @throws IOException if it can't be read
     */
    public boolean include(Path file) throws IOException {
        if (!isPosix(file)) {
            return false;
        }
        PosixFileAttributes found = Files.readAttributes(file, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        // a link's permissions mean nothing
        return found.owner().equals(user) && (found.isSymbolicLink() || !isOpen(found));
    }

    private static boolean isOpen(PosixFileAttributes found) {
        return isOpen(
                found.permissions(), found.owner().getName(), found.group().getName());
    }

    /** Whether somebody else than {@code owner} may write. */
    static boolean isOpen(Set<PosixFilePermission> permissions, String owner, String group) {
        return permissions.contains(PosixFilePermission.OTHERS_WRITE)
                || permissions.contains(PosixFilePermission.GROUP_WRITE) && !group.equals(owner);
    }

    private static boolean isPosix(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
