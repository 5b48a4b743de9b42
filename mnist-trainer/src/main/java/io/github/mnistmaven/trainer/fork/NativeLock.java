package io.github.mnistmaven.trainer.fork;

import io.github.mnistmaven.experiment.model.EngineChoice;
import io.github.mnistmaven.trainer.engine.EngineFactory;
import io.github.mnistmaven.trainer.training.EngineLocator;
import io.github.mnistmaven.trainer.training.TrainingException;
import io.github.mnistmaven.trainer.training.TrialException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Lets one process at a time load native libraries: JavaCPP unpacks them into a shared cache on first use, and
 * concurrent first starts have failed.
 *
 * @param engines loads them
 * @param caches where they may be unpacked
 * @param waiting for other processes
 */
record NativeLock(EngineLocator engines, NativeCaches caches, LockWait waiting) implements EngineLocator {

    // JavaCPP locks a file of its own there, called .lock, for each library it unpacks
    private static final String FILE = ".first-start";

    @Override
    public EngineFactory load(EngineChoice engine) throws TrialException {
        try {
            Optional<NativeCache> cache = caches.first();
            return cache.isPresent() ? loadLocked(engine, cache.get()) : engines.load(engine);
        } catch (DamagedJarException e) {
            throw Engines.unavailable(engine, e);
        } catch (IOException e) {
            throw new TrainingException("native libraries can't be unpacked: " + Failures.message(e), e);
        }
    }

    private EngineFactory loadLocked(EngineChoice engine, NativeCache cache) throws TrialException, IOException {
        Path file = cache.directory().resolve(FILE);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            // closing the file releases the lock
            waiting.lock(channel, file);
            cache.deleteStrangers();
            System.setProperty(NativeCaches.JAVACPP, cache.directory().toString());
            return engines.load(engine);
        }
    }
}
