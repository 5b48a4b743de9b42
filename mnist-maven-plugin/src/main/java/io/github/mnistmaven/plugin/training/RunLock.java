package io.github.mnistmaven.plugin.training;

import io.github.mnistmaven.experiment.directory.RunDirectory;
import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Lets one build at a time train in a run directory; two would mix their plans, events and models. */
final class RunLock implements Closeable {
    private final RunDirectory directory;
    private final Path file;
    private final FileChannel channel;

    private RunLock(RunDirectory directory, Path file, FileChannel channel) {
        this.directory = directory;
        this.file = file;
        this.channel = channel;
    }

    /**
     * Locks {@code directory}, making it if need be.
     *
     * @param name the run's name, for the message
     * @throws TrainingFailedException if another build has it
     * @throws IOException if nothing can be written there
     */
    static RunLock of(RunDirectory directory, String name) throws TrainingFailedException, IOException {
        Files.createDirectories(directory.path());
        Path file = directory.path().resolve(".lock");
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!locks(channel)) {
            channel.close();
            throw TrainingFailedException.said(name + ": another build is training in " + directory.path()
                    + "; wait for it, or set another mnist.outputDirectory");
        }
        return new RunLock(directory, file, channel);
    }

    /** The directory, to be written to while this lock is open. */
    RunDirectory directory() {
        return directory;
    }

    private static boolean locks(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException byAnotherThreadOfThisBuild) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        try (channel) {
            Files.deleteIfExists(file);
        }
    }
}
