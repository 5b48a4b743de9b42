package io.github.mnistmaven.trainer.training;

import io.github.mnistmaven.experiment.model.EarlyStopping;
import io.github.mnistmaven.experiment.model.PassMetric;
import io.github.mnistmaven.experiment.model.Regularization;
import io.github.mnistmaven.experiment.record.EpochResult;
import java.util.List;
import java.util.Optional;

/**
 * Watches a metric as Keras 3's {@code EarlyStopping} does: the first epoch that is watched is always the best so far,
 * an improvement has to be larger than {@code min_delta}, and training stops once {@code patience} epochs in a row (but
 * at least one) brought none. The first {@code start_from_epoch} epochs are not watched: they stop nothing, and none of
 * them counts any more once an epoch is watched.
 *
 * <p>Keras keeps no weights of such epochs. Here the best of them by the same metric is known until an epoch is
 * watched: it is what is left if training diverges before.
 *
 * @param settings what is watched, and how patiently
 */
record EarlyStopper(EarlyStopping settings) {

    /**
     * The one that {@code regularization} asks for. Without one, nothing stops, and the lowest validation loss is best.
     */
    static EarlyStopper of(Regularization regularization) {
        return new EarlyStopper(regularization
                .earlyStopping()
                .orElseGet(() -> new EarlyStopping(PassMetric.VAL_LOSS, Integer.MAX_VALUE, 0, false)));
    }

    /**
     * What follows from the epochs so far.
     *
     * @param bestEpoch the best one, from 1: of those watched, or, as long as none was, of all; 0 before the first
     * @param stops whether training stops after them
     * @param restoresBest whether a run that ends here ends with the weights of the best epoch; never with those of one
     *     that was not watched
     */
    record Judgement(int bestEpoch, boolean stops, boolean restoresBest) {}

    /** What follows from all epochs so far, in their order. */
    Judgement after(List<EpochResult> history) {
        boolean watching = history.size() > settings.startFromEpoch();
        Improvement improvement = new Improvement(settings.monitor(), settings.higherIsBetter(), settings.minDelta());
        Optional<EpochResult> best = Optional.empty();
        int wait = 0;
        for (EpochResult epoch : history.subList(watching ? settings.startFromEpoch() : 0, history.size())) {
            boolean improves = improvement.is(epoch, best);
            best = improves ? Optional.of(epoch) : best;
            wait = improves ? 0 : wait + 1;
        }
        return new Judgement(
                best.map(EpochResult::epoch).orElse(0),
                watching && wait > 0 && wait >= settings.patience(),
                watching && settings.restoreBestWeights());
    }
}
