package io.github.mnistmaven.trainer.training;

import io.github.mnistmaven.experiment.model.EarlyStopping;
import io.github.mnistmaven.experiment.model.Monitor;
import io.github.mnistmaven.experiment.run.EpochResult;

/**
 * Watches a metric as Keras 3's {@code EarlyStopping} does: the first epoch is always the best so far, an improvement has
 * to be larger than {@code min_delta}, and training stops once {@code patience} epochs in a row (but at least one) brought
 * none.
 */
final class EarlyStopper {
    private final BestMetric best;
    private final int patience;
    private int bestEpoch;
    private int wait;

    EarlyStopper(EarlyStopping settings) {
        this(settings.monitor(), settings.patience(), settings.minDelta());
    }

    private EarlyStopper(Monitor monitor, int patience, double minDelta) {
        this.best = new BestMetric(monitor, minDelta);
        this.patience = patience;
    }

    /** Never stops; the best epoch is the one with the lowest validation loss. */
    static EarlyStopper never() {
        return new EarlyStopper(Monitor.VAL_LOSS, Integer.MAX_VALUE, 0);
    }

    /**
     * Takes note of the next epoch.
     *
     * @return whether it is the best so far
     */
    boolean improves(EpochResult epoch) {
        if (best.improves(epoch)) {
            bestEpoch = epoch.epoch();
            wait = 0;
            return true;
        }
        wait++;
        return false;
    }

    /** Whether training stops after the epochs seen so far. */
    boolean stops() {
        return wait > 0 && wait >= patience;
    }

    /** The best epoch so far, from 1. */
    int bestEpoch() {
        return bestEpoch;
    }
}
