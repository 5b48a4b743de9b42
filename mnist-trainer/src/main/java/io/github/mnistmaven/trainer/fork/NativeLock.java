package io.github.mnistmaven.trainer.fork;

import io.github.mnistmaven.experiment.model.EngineChoice;
import io.github.mnistmaven.trainer.engine.EngineFactory;
import io.github.mnistmaven.trainer.training.EngineLocator;
import io.github.mnistmaven.trainer.training.TrainingException;
import io.github.mnistmaven.trainer.training.TrialException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Lets one process at a time load native libraries: JavaCPP unpacks them into a shared cache on first use, and
 * concurrent first starts have failed.
 *
 * @param engines loads them
 */
record NativeLock(EngineLocator engines) implements EngineLocator {

    // JavaCPP's own property: the directory into which it unpacks native libraries
    private static final String CACHE_DIRECTORY = "org.bytedeco.javacpp.cachedir";

    // JavaCPP locks a file of its own there, called .lock, for each library it unpacks
    private static final String FILE = ".first-start";

    @Override
    public EngineFactory load(EngineChoice engine) throws TrialException {
        String directory = System.getProperty(CACHE_DIRECTORY);
        return directory == null ? engines.load(engine) : loadLocked(engine, Path.of(directory));
    }

    private EngineFactory loadLocked(EngineChoice engine, Path cache) throws TrialException {
        Path file = cache.resolve(FILE);
        try {
            Files.createDirectories(cache);
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                // closing the file releases the lock
                channel.lock();
                return engines.load(engine);
            }
        } catch (IOException e) {
            throw new TrainingException(Failures.notWritten(file, e), e);
        }
    }
}
