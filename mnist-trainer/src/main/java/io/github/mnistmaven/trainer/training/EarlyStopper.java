package io.github.mnistmaven.trainer.training;

import io.github.mnistmaven.experiment.model.EarlyStopping;
import io.github.mnistmaven.experiment.model.Monitor;
import io.github.mnistmaven.experiment.record.EpochResult;

/**
 * Watches a metric as Keras 3's {@code EarlyStopping} does: the first epoch that is watched is always the best so far, an
 * improvement has to be larger than {@code min_delta}, and training stops once {@code patience} epochs in a row (but at
 * least one) brought none. The first {@code start_from_epoch} epochs are not watched: they stop nothing, and none of them
 * counts any more once an epoch is watched.
 *
 * <p>Keras keeps no weights of such epochs. Here the best of them by the same metric is known until an epoch is watched:
 * it is what is left if training diverges before.
 */
final class EarlyStopper {
    private final EarlyStopping settings;
    private BestMetric best;
    private boolean watching;
    private int bestEpoch;
    private int wait;

    EarlyStopper(EarlyStopping settings) {
        this.settings = settings;
        this.best = nothingSeen(settings);
    }

    /** Never stops; the best epoch is the one with the lowest validation loss. */
    static EarlyStopper never() {
        return new EarlyStopper(new EarlyStopping(Monitor.VAL_LOSS, Integer.MAX_VALUE, 0, false));
    }

    private static BestMetric nothingSeen(EarlyStopping settings) {
        return new BestMetric(settings.monitor(), settings.higherIsBetter(), settings.minDelta());
    }

    /**
     * Takes note of the next epoch.
     *
     * @return whether it is the best so far
     */
    boolean improves(EpochResult epoch) {
        if (!watching && epoch.epoch() > settings.startFromEpoch()) {
            watching = true;
            best = nothingSeen(settings);
        }
        if (best.improves(epoch)) {
            bestEpoch = epoch.epoch();
            wait = 0;
            return true;
        }
        wait += watching ? 1 : 0;
        return false;
    }

    /** Whether training stops after the epochs seen so far. */
    boolean stops() {
        return wait > 0 && wait >= settings.patience();
    }

    /** Whether the run ends with the weights of the best epoch; never with those of one that was not watched. */
    boolean restoresBest() {
        return watching && settings.restoreBestWeights();
    }

    /** The best epoch so far, from 1: of those watched, or, as long as none was, of all. */
    int bestEpoch() {
        return bestEpoch;
    }
}
