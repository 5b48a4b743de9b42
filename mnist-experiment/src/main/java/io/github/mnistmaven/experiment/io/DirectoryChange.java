package io.github.mnistmaven.experiment.io;

import io.github.mnistmaven.model.io.Content;
import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Files of one directory that are removed and replaced together or not at all, at whatever moment the process is
 * killed.
 *
 * <p>All that is to change is written into a directory aside first. The rename of that directory to {@link #COMMITTED}
 * is the moment from which it is changed: what follows, removing and moving files one by one, is done to its end by
 * {@link #complete}, by the same process or by the next one that looks. Until that moment nothing is changed, and what
 * is written aside is garbage, which goes when the next change begins.
 *
 * <p>Files are forced to the disk before they are committed. So a file system that keeps the order of renames, as those
 * with a journal do, keeps the promise over a power cut as well.
 */
public final class DirectoryChange implements Closeable {
    static final String COMMITTED = ".committed";
    private static final String REMOVED = "removed";
    private static final String PUT = "put";

    private final Path directory;
    private final Path aside;

    private DirectoryChange(Path directory, Path aside) {
        this.directory = directory;
        this.aside = aside;
    }

    /**
     * Begins a change of {@code directory}, which is made if need be; completes an earlier one.
     *
     * @throws IOException if nothing can be written there
     */
    public static DirectoryChange begin(Path directory) throws IOException {
        Path absolute = directory.toAbsolutePath();
        Files.createDirectories(absolute);
        complete(absolute);
        Path committed = absolute.resolve(COMMITTED);
        Aside.sweep(committed, absolute);
        return new DirectoryChange(absolute, Files.createDirectory(Aside.of(committed, absolute)));
    }

    /** Whether a change of {@code directory} is committed, but not completed. */
    public static boolean isPending(Path directory) {
        return Files.isDirectory(directory.resolve(COMMITTED));
    }

    /**
     * Removes {@code file}, if it is there; the directory that held it goes as well if it is empty then. All files are
     * removed before the first one is put.
     */
    public void remove(Path file) throws IOException {
        if (!Files.exists(file)) {
            return;
        }
        Path marker = aside.resolve(REMOVED).resolve(relative(file));
        Files.createDirectories(marker.getParent());
        Files.createFile(marker);
    }

    /**
     * Puts {@code content} in place of {@code file}. Files are put in the order of their names.
     *
     * @throws IOException if it can't be written, as where there is a directory; the message names the file
     */
    public void put(Path file, Content content) throws IOException {
        Path relative = relative(file);
        Path written = aside.resolve(PUT).resolve(relative);
        Files.createDirectories(written.getParent());
        // here, where it can still fail without harm
        Files.createDirectories(directory.resolve(relative).getParent());
        AsideFile.write(written, directory.resolve(relative), content, AsideFile.Creation.USUAL);
    }

    private Path relative(Path file) {
        return directory.relativize(file.toAbsolutePath());
    }

    /**
     * Commits and completes the change. Nobody else may do so in this directory at the same time.
     *
     * @throws IOException if it can't; {@link #isPending} then says whether it is committed all the same
     */
    public void commit() throws IOException {
        Path put = aside.resolve(PUT);
        for (Path file : DirectoryTree.files(put)) {
            force(put.resolve(file));
        }
        Files.move(aside, directory.resolve(COMMITTED), StandardCopyOption.ATOMIC_MOVE);
        complete(directory);
    }

    private static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /**
     * Completes a change that was committed, if there is one. Nobody else may do so in this directory at the same time.
     *
     * @throws IOException if it can't; to be tried again
     */
    public static void complete(Path directory) throws IOException {
        if (!isPending(directory)) {
            return;
        }
        Path committed = directory.resolve(COMMITTED);
        for (Path file : DirectoryTree.files(committed.resolve(REMOVED))) {
            removeWithEmptyParent(directory, directory.resolve(file));
            // only now: whoever completes this once more must not remove what was put since
            Files.delete(committed.resolve(REMOVED).resolve(file));
        }
        for (Path file : DirectoryTree.files(committed.resolve(PUT))) {
            Path place = directory.resolve(file);
            Files.createDirectories(place.getParent());
            Files.move(
                    committed.resolve(PUT).resolve(file),
                    place,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        }
        DirectoryTree.delete(committed);
    }

    private static void removeWithEmptyParent(Path directory, Path file) throws IOException {
        deleteUnlessFull(file);
        if (!file.getParent().equals(directory)) {
            deleteUnlessFull(file.getParent());
        }
    }

    private static void deleteUnlessFull(Path path) throws IOException {
        try {
            Files.deleteIfExists(path);
        } catch (DirectoryNotEmptyException somethingElseIsThere) {
            // and stays
        }
    }

    /** Takes away what was not committed. */
    @Override
    public void close() throws IOException {
        if (Files.exists(aside)) {
            DirectoryTree.delete(aside);
        }
    }
}
