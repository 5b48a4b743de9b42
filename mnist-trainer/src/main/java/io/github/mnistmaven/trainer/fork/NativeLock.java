package io.github.mnistmaven.trainer.fork;

import io.github.mnistmaven.trainer.training.UnusablePlanException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Lets one process at a time load native libraries: JavaCPP unpacks them into a shared cache on first use, and
 * concurrent first starts have failed.
 */
final class NativeLock {

    // JavaCPP's own property: the directory into which it unpacks native libraries
    private static final String CACHE_DIRECTORY = "org.bytedeco.javacpp.cachedir";

    // JavaCPP locks a file of its own there, called .lock, for each library it unpacks
    private static final String FILE = ".first-start";

    private NativeLock() {}

    /** What loads native libraries, and what comes of it. */
    @FunctionalInterface
    interface Loading<T> {
        T load() throws UnusablePlanException, EngineUnavailableException;
    }

    /** Runs {@code loading} while no other process that shares this one's cache does. */
    static <T> T whileLocked(Loading<T> loading) throws IOException, UnusablePlanException, EngineUnavailableException {
        String directory = System.getProperty(CACHE_DIRECTORY);
        if (directory == null) {
            return loading.load();
        }
        Path cache = Path.of(directory);
        Files.createDirectories(cache);
        try (FileChannel file =
                FileChannel.open(cache.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            // closing the file releases the lock
            file.lock();
            return loading.load();
        }
    }
}
