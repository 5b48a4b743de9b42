package io.github.mnistmaven.experiment.io;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Files that are replaced together: all are written aside first, and only then renamed, so that a full disk leaves all
 * of them as they were. Closing a set takes away what was not renamed.
 */
public final class FileSet implements Closeable {
    private final Map<Path, Path> files = new LinkedHashMap<>();

    /** Writes the content of a file. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;

        /** {@code text} in UTF-8. */
        static Content text(String text) {
            return out -> out.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Makes a new file. */
    @FunctionalInterface
    private interface Creation {
        OutputStream create(Path file) throws IOException;
    }

    /**
     * Writes {@code content} aside, to replace {@code file} later; makes the directories it needs.
     *
     * @throws IOException if it can't be written, as where there is a directory; the message names the file
     */
    public void add(Path file, Content content) throws IOException {
        add(file, content, aside -> Files.newOutputStream(aside, StandardOpenOption.CREATE_NEW));
    }

    /** The same for a file that nobody but its owner can read. */
    void addOwnerOnly(Path file, Content content) throws IOException {
        add(file, content, OwnerOnly::create);
    }

    private void add(Path file, Content content, Creation creation) throws IOException {
        Path absolute = file.toAbsolutePath();
        if (Files.isDirectory(absolute)) {
            throw new FileSystemException(absolute.toString(), null, "is a directory, not a file");
        }
        Files.createDirectories(absolute.getParent());
        // a temporary file of the JDK's could be read by its owner alone, and so could what it is renamed to
        Path aside = absolute.resolveSibling("." + absolute.getFileName() + "." + UUID.randomUUID() + ".tmp");
        files.put(aside, absolute);
        try (OutputStream out = creation.create(aside)) {
            content.writeTo(out);
        } catch (AccessDeniedException e) {
            throw named(e, new AccessDeniedException(absolute.toString(), null, e.getReason()), aside);
        } catch (FileSystemException e) {
            throw named(e, new FileSystemException(absolute.toString(), null, e.getReason()), aside);
        } catch (IOException e) {
            throw (IOException) new FileSystemException(absolute.toString(), null, e.getMessage()).initCause(e);
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

    /** Replaces the files, in the order in which they were added. */
    public void commit() throws IOException {
        for (Map.Entry<Path, Path> file : files.entrySet()) {
            rename(file.getKey(), file.getValue());
        }
    }

    /**
     * Puts the files in their places, in the order in which they were added, until one of them is there already.
     *
     * @throws java.nio.file.FileAlreadyExistsException if one is; it is left as it is
     */
    void commitNew() throws IOException {
        for (Map.Entry<Path, Path> file : files.entrySet()) {
            link(file.getKey(), file.getValue());
        }
    }

    // unlike a rename, a new link never takes the place of a file
    private static void link(Path from, Path to) throws IOException {
        try {
            Files.createLink(to, from);
        } catch (FileAlreadyExistsException e) {
            throw new FileAlreadyExistsException(to.toString());
        } catch (UnsupportedOperationException | FileSystemException noLinksHere) {
            copyNew(from, to);
        }
    }

    // such a file may be seen half written, but it takes the place of none either
    private static void copyNew(Path from, Path to) throws IOException {
        OutputStream made = Files.newOutputStream(to, StandardOpenOption.CREATE_NEW);
        try (OutputStream out = made) {
            Files.copy(from, out);
        } catch (IOException e) {
            Files.delete(to);
            throw e;
        }
    }

    private static void rename(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            // some network file systems can't; the complete file aside still beats writing in place
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @Override
    public void close() throws IOException {
        for (Path aside : files.keySet()) {
            Files.deleteIfExists(aside);
        }
    }
}
