package io.github.mnistmaven.trainer.training;

import io.github.mnistmaven.experiment.record.Phase;
import io.github.mnistmaven.experiment.record.PhaseTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Tells where a process spends its time. At any moment it is in one phase, so that the times of all phases add up to
 * the whole. Belongs to one thread.
 */
public final class PhaseClock {
    private static final double NANOS = 1e9;

    private final LongSupplier nanoTime;
    private final Map<Phase, Long> nanos = new EnumMap<>(Phase.class);
    private Phase phase = Phase.START;
    private long enteredAt;

    /**
     * A clock in the phase {@link Phase#START}.
     *
     * @param nanoTime the time in nanoseconds from any origin, never going back
     * @param nanosSinceStart how long the process has been running, at least 0
     */
    PhaseClock(LongSupplier nanoTime, long nanosSinceStart) {
        this.nanoTime = nanoTime;
        this.enteredAt = nanoTime.getAsLong() - nanosSinceStart;
    }

    /**
     * A clock for this process.
     *
     * @param millisSinceStart how long it has been running, by a clock that nobody puts back or forward; at least 0
     */
    public static PhaseClock running(long millisSinceStart) {
        return new PhaseClock(System::nanoTime, TimeUnit.MILLISECONDS.toNanos(millisSinceStart));
    }

    /** Ends the phase that is going on, and begins or resumes {@code next}. */
    public void enter(Phase next) {
        long now = nanoTime.getAsLong();
        nanos.merge(phase, now - enteredAt, Long::sum);
        phase = next;
        enteredAt = now;
    }

    /** The seconds since the start of the process. */
    public double seconds() {
        enter(phase);
        return nanos.values().stream().mapToLong(Long::longValue).sum() / NANOS;
    }

    /** The phases so far, in the order of {@link Phase}; the one that is going on counts up to now. */
    public List<PhaseTime> times() {
        enter(phase);
        return nanos.entrySet().stream()
                .map(entry -> new PhaseTime(entry.getKey(), entry.getValue() / NANOS))
                .toList();
    }
}
