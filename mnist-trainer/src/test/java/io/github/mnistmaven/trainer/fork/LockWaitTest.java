package io.github.mnistmaven.trainer.fork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mnistmaven.experiment.protocol.Event;
import io.github.mnistmaven.trainer.training.TrainingException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Time passes only while the lock waits, a second at once. */
class LockWaitTest {
    @TempDir
    private Path directory;

    private final List<Event> events = new ArrayList<>();
    private Path file;
    private FileChannel other;
    private long seconds;
    private long releasedAfter;

    @BeforeEach
    void holdTheLock() throws IOException {
        file = directory.resolve("lock");
        other = open();
        other.lock();
    }

    @AfterEach
    void close() throws IOException {
        other.close();
    }

    private FileChannel open() throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    @Test
    void aShortWaitIsNotWorthAWord() throws Exception {
        releasedAfter = 1;

        lock();

        assertThat(events).isEmpty();
    }

    @Test
    void aLongWaitSaysOnceForWhat() throws Exception {
        releasedAfter = 599;

        lock();

        assertThat(events)
                .containsExactly(new Event.Waiting(
                        "another trainer loads native libraries, or was stopped while it did; it holds " + file));
    }

    @Test
    void itEnds() {
        releasedAfter = Long.MAX_VALUE;

        assertThatThrownBy(this::lock)
                .isInstanceOf(TrainingException.class)
                .hasMessage("another process has held " + file
                        + " for 10 minutes, which trainers do for seconds while they load native libraries; end it, then"
                        + " train again");
        assertThat(seconds).isEqualTo(600);
    }

    private void lock() throws IOException, TrainingException {
        try (FileChannel channel = open()) {
            new LockWait(events::add, new PassingTime()).lock(channel, file);
        }
    }

    private final class PassingTime implements LockWait.Timer {

        @Override
        public long nanos() {
            return seconds * 1_000_000_000;
        }

        @Override
        public void pause() {
            seconds++;
            if (seconds == releasedAfter) {
                release();
            }
        }

        private void release() {
            try {
                other.close();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
