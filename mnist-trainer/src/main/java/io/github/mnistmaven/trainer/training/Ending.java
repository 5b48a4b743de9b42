package io.github.mnistmaven.trainer.training;

import io.github.mnistmaven.experiment.model.Training;
import io.github.mnistmaven.experiment.record.EpochResult;
import io.github.mnistmaven.experiment.record.StopReason;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;

/** Decides after each epoch whether training is over. */
final class Ending {
    private static final double NANOS = 1e9;

    private final Training training;
    private final EarlyStopper stopper;
    private final LongSupplier nanoTime;
    private final long began;
    private long lastEnd;
    private long longest;

    /**
     * Training begins now.
     *
     * @param stopper told of each epoch before this is asked
     * @param nanoTime a clock as {@link System#nanoTime()}
     */
    Ending(Training training, EarlyStopper stopper, LongSupplier nanoTime) {
        this.training = training;
        this.stopper = stopper;
        this.nanoTime = nanoTime;
        began = nanoTime.getAsLong();
        lastEnd = began;
    }

    /**
     * Why training is over after the epochs so far; empty if another one follows. Asked once after each epoch, when all that
     * belongs to it is done: the next one begins now.
     *
     * @param history at least one epoch
     */
    Optional<StopReason> after(List<EpochResult> history) {
        long now = nanoTime.getAsLong();
        longest = Math.max(longest, now - lastEnd);
        lastEnd = now;
        if (history.size() == training.epochs()) {
            return Optional.of(StopReason.ALL_EPOCHS);
        }
        if (stopper.stops()) {
            return Optional.of(StopReason.EARLY_STOPPING);
        }
        return training.maxTime()
                .filter(seconds -> (now - began + longest) / NANOS > seconds)
                .map(any -> StopReason.MAX_TIME);
    }
}
