package io.github.mnistmaven.trainer.training;

import io.github.mnistmaven.experiment.model.Training;
import io.github.mnistmaven.experiment.record.StopReason;
import java.util.Optional;

/**
 * Decides after each epoch whether training is over.
 *
 * @param training how many epochs there are, and how long they may take
 * @param stopper stops earlier
 */
record Ending(Training training, EarlyStopper stopper) {

    /** Why training is over where it stands; empty if another epoch follows. */
    Optional<StopReason> of(TrainingState state) {
        if (state.history().size() >= training.epochs()) {
            return Optional.of(StopReason.ALL_EPOCHS);
        }
        if (stopper.after(state.history()).stops()) {
            return Optional.of(StopReason.EARLY_STOPPING);
        }
        return training.maxTime()
                .filter(seconds -> state.secondsUsed() + state.longestEpoch() > seconds)
                .map(any -> StopReason.MAX_TIME);
    }
}
