package io.github.mnistmaven.experiment.data.images;

import io.github.mnistmaven.experiment.data.DatasetException;
import io.github.mnistmaven.experiment.text.ShownPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.TimeUnit;

/**
 * Tells files of a directory that may be read from what only looks like one: links that lead elsewhere, pipes that
 * would block, names that can't be told apart.
 *
 * @param directory the directory
 * @param real the same without links
 */
record FileCheck(Path directory, Path real) {
    /** What stands in Java for what is not text in the encoding of the file system's names. */
    private static final char UNDECODABLE = '\uFFFD';

    /** @throws DatasetException if there is no such directory */
    static FileCheck in(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            throw new DatasetException("data set " + directory + " not found; expected a directory of pictures");
        }
        if (!Files.isDirectory(directory)) {
            throw new DatasetException(directory + " is a file; expected a directory of pictures");
        }
        return new FileCheck(directory, directory.toRealPath());
    }

    /** The name of a file of the directory. */
    String name(Path file) {
        return ShownPath.of(file, directory);
    }

    /**
     * A file as it is right now.
     *
     * @param name its name within the directory
     * @param found what is known of it, links not followed
     * @throws RefusedFileException if it may not be read
     */
    PictureFile of(String name, Path file, BasicFileAttributes found) throws RefusedFileException, IOException {
        if (name.indexOf(UNDECODABLE) >= 0) {
            throw new RefusedFileException("its name is not text in this system's encoding, "
                    + System.getProperty("sun.jnu.encoding") + "; rename it, or set LC_ALL to a locale of UTF-8");
        }
        BasicFileAttributes attributes = found.isSymbolicLink() ? ofTarget(file) : found;
        if (attributes.isDirectory()) {
            throw new RefusedFileException(
                    found.isSymbolicLink()
                            ? "a link to a directory, which is not followed; put the directory itself here"
                            : "a directory, not a file");
        }
        if (!attributes.isRegularFile()) {
            throw new RefusedFileException("not a file, but a pipe or a device");
        }
        return new PictureFile(
                name, attributes.size(), attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS));
    }

    /** The same of a file that is given by its name. */
    PictureFile of(String name) throws RefusedFileException, IOException {
        Path file = directory.resolve(name);
        try {
            return of(name, file, Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
        } catch (NoSuchFileException e) {
            throw new RefusedFileException("not there");
        }
    }

    private BasicFileAttributes ofTarget(Path link) throws RefusedFileException, IOException {
        try {
            if (!link.toRealPath().startsWith(real)) {
                throw new RefusedFileException("a link that leads out of the directory; put the file itself here");
            }
            return Files.readAttributes(link, BasicFileAttributes.class);
        } catch (NoSuchFileException e) {
            throw new RefusedFileException("a link that leads nowhere");
        }
    }

    /** A file may not be read; the message says why, without naming it. */
    static final class RefusedFileException extends Exception {
        private static final long serialVersionUID = 1L;

        RefusedFileException(String message) {
            super(message);
        }
    }
}
