package io.github.mnistmaven.plugin.text;

import io.github.mnistmaven.experiment.run.RunRecord;
import io.github.mnistmaven.experiment.run.StopReason;

/** What is said of a run whose loss became no finite number, by console and pages alike. */
public final class Divergence {

    private Divergence() {}

    public static boolean ended(RunRecord record) {
        return record.result().stopReason() == StopReason.DIVERGED;
    }

    /**
     * When it happened, as a part of a sentence. The epoch in which it happened is not in the history: it has no figures.
     *
     * @param record a run that diverged
     */
    public static String when(RunRecord record) {
        return "in epoch " + (record.result().epochsRun() + 1) + " the loss was no finite number any more";
    }

    /** The same as a sentence, with what became of it: {@code Diverged in epoch 3, the weights of epoch 2 are kept}. */
    public static String sentence(RunRecord record) {
        return "Diverged in epoch " + (record.result().epochsRun() + 1) + ", the weights of epoch " + record.heldEpoch()
                + " are kept";
    }
}
