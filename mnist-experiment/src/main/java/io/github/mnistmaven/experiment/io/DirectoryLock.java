package io.github.mnistmaven.experiment.io;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Lets one at a time work in a directory, of all threads and processes. It ends with its process, however that ends.
 * Its file stays for good: who deletes it, while others have it open, lets the next one lock another file.
 */
public final class DirectoryLock implements Closeable {
    private static final String FILE = ".lock";

    // POSIX gives locks to processes, and ends them when one closes any descriptor of the file. So a thread must not
    // even open it while another one of its process has the lock, and there is nowhere else to ask but here
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path directory;
    private final Path real;
    private final FileChannel channel;

    private DirectoryLock(Path directory, Path real, FileChannel channel) {
        this.directory = directory;
        this.real = real;
        this.channel = channel;
    }

    /**
     * Locks {@code directory}, which is made if need be; empty if somebody else works there.
     *
     * @throws IOException if nothing can be written there
     */
    public static Optional<DirectoryLock> tryIn(Path directory) throws IOException {
        Files.createDirectories(directory);
        Path real = directory.toRealPath();
        if (!HELD.add(real)) {
            return Optional.empty();
        }
        Optional<FileChannel> locked = Optional.empty();
        try {
            locked = locked(real.resolve(FILE));
            return locked.map(channel -> new DirectoryLock(directory, real, channel));
        } finally {
            if (locked.isEmpty()) {
                HELD.remove(real);
            }
        }
    }

    private static Optional<FileChannel> locked(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return Optional.of(channel);
            }
        } catch (OverlappingFileLockException byAnotherClassLoader) {
            // then it is not ours
        } catch (IOException e) {
            channel.close();
            throw e;
        }
        channel.close();
        return Optional.empty();
    }

    /** What is locked. */
    public Path directory() {
        return directory;
    }

    @Override
    public void close() throws IOException {
        channel.close();
        HELD.remove(real);
    }
}
