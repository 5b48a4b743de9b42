package io.github.mnistmaven.trainer.fork;

import io.github.mnistmaven.experiment.protocol.Event;
import io.github.mnistmaven.trainer.training.TrainingException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * Waits for a lock that other trainers hold for seconds: says after a while for what, and does not wait for ever.
 *
 * @param events told of a long wait
 * @param timer measures it
 */
record LockWait(Consumer<Event> events, Timer timer) {
    private static final Duration SILENT = Duration.ofSeconds(2);

    /** Native libraries are unpacked within seconds, from a slow disk within a minute or two. */
    private static final Duration LONGEST = Duration.ofMinutes(10);

    /** Time, and how it passes. */
    interface Timer {
        /** That of this machine. */
        Timer REAL = new Timer() {
            private static final long MILLIS = 50;

            @Override
            public long nanos() {
                return System.nanoTime();
            }

            @Override
            public void pause() throws InterruptedException {
                Thread.sleep(MILLIS);
            }
        };

        /** Nanoseconds from any origin, never going back. */
        long nanos();

        /** Lets a moment pass. */
        void pause() throws InterruptedException;
    }

    /**
     * Locks {@code file}, which {@code channel} is open on; closing the channel releases it.
     *
     * @throws TrainingException if another process does not release it
     * @throws IOException if it can't be locked
     */
    void lock(FileChannel channel, Path file) throws IOException, TrainingException {
        try {
            await(channel, file);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TrainingException("interrupted while waiting for " + file, e);
        }
    }

    private void await(FileChannel channel, Path file) throws IOException, InterruptedException, TrainingException {
        long start = timer.nanos();
        boolean silent = true;
        while (!isLocked(channel)) {
            Duration waited = Duration.ofNanos(timer.nanos() - start);
            if (waited.compareTo(LONGEST) >= 0) {
                throw new TrainingException("another process has held " + file + " for " + LONGEST.toMinutes()
                        + " minutes, which trainers do for seconds while they load native libraries; end it, then train"
                        + " again");
            }
            if (silent && waited.compareTo(SILENT) >= 0) {
                events.accept(new Event.Waiting(
                        "another trainer loads native libraries, or was stopped while it did; it holds " + file));
                silent = false;
            }
            timer.pause();
        }
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException byThisProcess) {
            return false;
        }
    }
}
