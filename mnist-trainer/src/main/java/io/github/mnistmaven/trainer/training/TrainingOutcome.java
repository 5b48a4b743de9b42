package io.github.mnistmaven.trainer.training;

import io.github.mnistmaven.experiment.record.EpochResult;
import io.github.mnistmaven.experiment.record.StopReason;
import java.util.List;

/**
 * How training went.
 *
 * @param history what each epoch gave, at least one of them; nothing of an epoch in which training diverged
 * @param bestEpoch the epoch with the best monitored metric, from 1: of those that early stopping watched, or, if it
 *     watched none, of all
 * @param stopReason why training ended
 */
record TrainingOutcome(List<EpochResult> history, int bestEpoch, StopReason stopReason) {

    TrainingOutcome {
        history = List.copyOf(history);
    }
}
