package io.github.mnistmaven.experiment.analysis;

import io.github.mnistmaven.experiment.model.Unit;
import io.github.mnistmaven.experiment.record.EpochResult;
import io.github.mnistmaven.experiment.record.RunRecord;
import io.github.mnistmaven.experiment.record.StopReason;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Where validation loss was going. A loss that is not finite is not a change in either direction. */
record ValidationTrend(RunRecord record) {
    private static final int FEWEST_EPOCHS = 3;

    /**
     * A learning rate below this share of the highest has been taken down: no further epoch would go on like the last.
     */
    private static final double TAKEN_DOWN = 0.1;

    static ValidationTrend of(RunRecord record) {
        return new ValidationTrend(record);
    }

    /** How far loss rose from its minimum to the epoch whose weights the model holds, relative to the minimum. */
    double rise() {
        double end = held().get(held().size() - 1).validation().loss();
        double minimum = lowest(held()).validation().loss();
        return finite((end - minimum) / minimum);
    }

    String riseInWords() {
        return String.format(
                Locale.ROOT,
                "validation loss has risen by %.0f %% since epoch %d",
                rise() * 100,
                lowest(held()).epoch());
    }

    /** Whether training ended for no other reason than that its epochs or its time were over. */
    boolean wasCutOff() {
        StopReason reason = record.result().stopReason();
        List<EpochResult> epochs = record.history();
        double highest =
                epochs.stream().mapToDouble(EpochResult::learningRate).max().orElseThrow();
        double last = epochs.get(epochs.size() - 1).learningRate();
        return (reason == StopReason.ALL_EPOCHS || reason == StopReason.MAX_TIME) && last >= TAKEN_DOWN * highest;
    }

    /**
     * By how much the lowest loss of the last third of the epochs is below the lowest before, relative to that; or 0.
     */
    double lateFall() {
        if (record.history().size() < FEWEST_EPOCHS) {
            return 0;
        }
        double before = lowest(early()).validation().loss();
        return Math.max(0, finite((before - lowest(late()).validation().loss()) / before));
    }

    String lateFallInWords() {
        return String.format(
                Locale.ROOT,
                "validation loss fell by %.0f %% in the last %d of %d epochs, from %s to %s",
                lateFall() * 100,
                late().size(),
                record.history().size(),
                Unit.NATS.text(lowest(early()).validation().loss()),
                Unit.NATS.text(lowest(late()).validation().loss()));
    }

    private List<EpochResult> held() {
        return record.history().subList(0, record.heldEpoch());
    }

    private List<EpochResult> early() {
        return record.history().subList(0, beginOfLate());
    }

    private List<EpochResult> late() {
        return record.history().subList(beginOfLate(), record.history().size());
    }

    private int beginOfLate() {
        return record.history().size() - record.history().size() / FEWEST_EPOCHS;
    }

    private static EpochResult lowest(List<EpochResult> epochs) {
        return epochs.stream()
                .min(Comparator.comparingDouble(epoch -> epoch.validation().loss()))
                .orElseThrow();
    }

    private static double finite(double change) {
        return Double.isFinite(change) ? change : 0;
    }
}
