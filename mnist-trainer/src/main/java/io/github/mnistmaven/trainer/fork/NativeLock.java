package io.github.mnistmaven.trainer.fork;

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

    /** JavaCPP's own property: the directory into which it unpacks native libraries. */
    static final String CACHE_DIRECTORY = "org.bytedeco.javacpp.cachedir";

    // JavaCPP locks a file of its own there, called .lock, for each library it unpacks
    private static final String FILE = ".first-start";

    private NativeLock() {}

    /** Runs {@code load} while no other process that shares {@code cache} does. */
    static void whileLocked(Path cache, Runnable load) throws IOException {
        Files.createDirectories(cache);
        try (FileChannel file =
                FileChannel.open(cache.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            // closing the file releases the lock
            file.lock();
            load.run();
        }
    }
}
