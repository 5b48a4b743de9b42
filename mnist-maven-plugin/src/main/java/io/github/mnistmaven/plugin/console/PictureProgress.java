package io.github.mnistmaven.plugin.console;

import io.github.mnistmaven.experiment.data.Progress;
import io.github.mnistmaven.plugin.text.Counts;
import io.github.mnistmaven.plugin.text.Durations;
import java.time.Duration;
import java.util.function.LongSupplier;

/** Says how far reading the pictures of a data set is, and, once all are read, how long it took. */
public final class PictureProgress implements Progress, AutoCloseable {
    private static final long INTERVAL = Duration.ofMillis(200).toNanos();
    private static final double NANOS = 1e9;

    private final Console console;
    private final String name;
    private final LongSupplier nanoTime;
    private final long start;
    private long last;

    /**
     * @param name of the data set
     * @param nanoTime a clock as {@link System#nanoTime()}
     */
    public PictureProgress(Console console, String name, LongSupplier nanoTime) {
        this.console = console;
        this.name = name;
        this.nanoTime = nanoTime;
        this.start = nanoTime.getAsLong();
        this.last = start;
    }

    @Override
    public void read(int done, int total) {
        long now = nanoTime.getAsLong();
        if (done == total) {
            console.endLive();
            console.info("read " + Counts.of(total, "picture") + " of " + name + " in "
                    + Durations.of((now - start) / NANOS));
        } else if (now - last >= INTERVAL) {
            last = now;
            console.live("pictures of " + name + " " + ProgressBar.of(done, total));
        }
    }

    @Override
    public void close() {
        console.endLive();
    }
}
