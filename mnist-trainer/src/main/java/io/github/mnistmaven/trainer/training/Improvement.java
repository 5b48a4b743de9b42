package io.github.mnistmaven.trainer.training;

import io.github.mnistmaven.experiment.model.PassMetric;
import io.github.mnistmaven.experiment.record.EpochResult;
import java.util.Optional;

/**
 * When an epoch is better than the best before, as Keras 3 compares: the first is the best, any other has to be better
 * by more than some margin. What is compared is rounded to single precision, so that a change of exactly the margin is
 * none that is larger, whatever decimals lose in binary.
 *
 * @param monitor the metric that is compared
 * @param higherIsBetter its direction
 * @param minDelta a change of at most this counts as no improvement, at least 0
 */
record Improvement(PassMetric monitor, boolean higherIsBetter, double minDelta) {

    /** Whether {@code epoch} is better than {@code best}, the best of those before it; empty if there are none. */
    boolean is(EpochResult epoch, Optional<EpochResult> best) {
        return best.map(other -> isBetter(value(epoch), value(other))).orElse(true);
    }

    private boolean isBetter(double value, double best) {
        return higherIsBetter ? (float) (value - minDelta) > (float) best : (float) (value + minDelta) < (float) best;
    }

    private double value(EpochResult epoch) {
        return epoch.find(monitor).orElseThrow();
    }
}
