package io.github.mnistmaven.experiment.io;

import io.github.mnistmaven.model.io.Content;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** A file that is complete before it takes its place. Closing it takes away what did not. */
final class AsideFile implements Closeable {
    private final Path aside;
    private final Path file;
    private boolean moved;

    private AsideFile(Path aside, Path file) {
        this.aside = aside;
        this.file = file;
    }

    /** Makes a new file. */
    @FunctionalInterface
    interface Creation {
        /** Anybody may read it. */
        Creation USUAL = file -> Files.newOutputStream(file, StandardOpenOption.CREATE_NEW);

        OutputStream create(Path file) throws IOException;
    }

    /**
     * Writes {@code content} into a new file in {@code directory}, to become {@code file}; makes the directories that
     * it needs.
     *
     * @throws IOException if it can't be written, as where there is a directory; the message names {@code file}
     */
    static AsideFile prepare(Path file, Path directory, Content content, Creation creation) throws IOException {
        Path absolute = file.toAbsolutePath();
        Files.createDirectories(directory);
        Aside.sweep(absolute, directory);
        // a temporary file of the JDK's could be read by its owner alone, and so could what it is renamed to
        AsideFile aside = new AsideFile(Aside.of(absolute, directory), absolute);
        try {
            write(aside.aside, absolute, content, creation);
            return aside;
        } catch (IOException | RuntimeException e) {
            try (aside) {
                throw e;
            }
        }
    }

    /**
     * Writes {@code content} into the new file {@code aside}.
     *
     * @param file what it is to become
     * @throws IOException if it can't be written, as where there is a directory; the message names {@code file}
     */
    static void write(Path aside, Path file, Content content, Creation creation) throws IOException {
        if (Files.isDirectory(file)) {
            throw new FileSystemException(file.toString(), null, "is a directory, not a file");
        }
        try (OutputStream out = creation.create(aside)) {
            content.writeTo(out);
        } catch (AccessDeniedException e) {
            throw named(e, new AccessDeniedException(file.toString(), null, e.getReason()), aside);
        } catch (FileSystemException e) {
            throw named(e, new FileSystemException(file.toString(), null, e.getReason()), aside);
        } catch (IOException e) {
            throw (IOException) new FileSystemException(file.toString(), null, e.getMessage()).initCause(e);
        }
    }

    /** What to throw for {@code e}: {@code ofFile} if it is about the file aside, of which nobody knows. */
    private static FileSystemException named(FileSystemException e, FileSystemException ofFile, Path aside) {
        if (!aside.toString().equals(e.getFile())) {
            return e;
        }
        // as a cause its message would be told too
        ofFile.addSuppressed(e);
        return ofFile;
    }

    /** Puts it in place, of an earlier one if there is one. */
    void replace() throws IOException {
        Files.createDirectories(file.getParent());
        try {
            Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            // some network file systems can't; the complete file aside still beats writing in place
            Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING);
        }
        moved = true;
    }

    /**
     * Puts it in place unless there is one already.
     *
     * @throws java.nio.file.FileAlreadyExistsException if there is; it is left as it is
     */
    void create() throws IOException {
        // unlike a rename, a new link never takes the place of a file
        try {
            Files.createLink(file, aside);
        } catch (FileAlreadyExistsException e) {
            throw new FileAlreadyExistsException(file.toString());
        } catch (UnsupportedOperationException | FileSystemException noLinksHere) {
            copy();
        }
    }

    // such a file may be seen half written, but it takes the place of none either
    private void copy() throws IOException {
        OutputStream made = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW);
        try (OutputStream out = made) {
            Files.copy(aside, out);
        } catch (IOException e) {
            Files.delete(file);
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        if (!moved) {
            Files.deleteIfExists(aside);
        }
    }
}
