package io.github.mnistmaven.trainer.training;

import io.github.mnistmaven.experiment.protocol.Event;
import io.github.mnistmaven.experiment.record.Scores;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** Tells how far an epoch is, but not more often than anybody can read. */
final class ProgressReporter {
    private static final long INTERVAL = Duration.ofMillis(200).toNanos();

    private final Consumer<Event> events;
    private final LongSupplier nanoTime;
    private long last;

    /** @param nanoTime a clock as {@link System#nanoTime()} */
    ProgressReporter(Consumer<Event> events, LongSupplier nanoTime) {
        this.events = events;
        this.nanoTime = nanoTime;
        this.last = nanoTime.getAsLong();
    }

    void report(int epoch, RunningMetrics metrics, int totalImages) {
        long now = nanoTime.getAsLong();
        if (now - last >= INTERVAL) {
            last = now;
            Scores scores = metrics.scores();
            events.accept(new Event.Progress(epoch, metrics.images(), totalImages, scores.loss(), scores.accuracy()));
        }
    }
}
