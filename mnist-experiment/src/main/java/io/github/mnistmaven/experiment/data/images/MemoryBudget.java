package io.github.mnistmaven.experiment.data.images;

import java.io.IOException;
import java.util.concurrent.Semaphore;

/**
 * Memory that threads share: a thread takes what it needs, at once, and waits while too much is taken. What needs more
 * than all of it gets all of it.
 */
final class MemoryBudget {
    private static final int UNIT = 1 << 10;

    private final int units;
    private final Semaphore free;

    MemoryBudget(long bytes) {
        this.units = Math.toIntExact(bytes / UNIT);
        this.free = new Semaphore(units, true);
    }

    /** What is done with the memory. */
    @FunctionalInterface
    interface Use<T> {
        T run() throws IOException, InterruptedException;
    }

    /** Does something that takes so many bytes, once they are free. */
    <T> T with(long bytes, Use<T> use) throws IOException, InterruptedException {
        int wanted = (int) Math.min(units, bytes / UNIT + 1);
        free.acquire(wanted);
        try {
            return use.run();
        } finally {
            free.release(wanted);
        }
    }
}
