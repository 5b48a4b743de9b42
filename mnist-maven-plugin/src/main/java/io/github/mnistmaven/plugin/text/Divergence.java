package io.github.mnistmaven.plugin.text;

import io.github.mnistmaven.experiment.record.RunRecord;

/** What is said of a run whose loss became no finite number, by console and pages alike. */
public final class Divergence {

    private Divergence() {}

    /**
     * When it happened, as a part of a sentence. The epoch in which it happened is not in the history: it has no
     * figures.
     *
     * @param record a run that diverged
     */
    public static String when(RunRecord record) {
        return "in epoch " + (record.result().epochsRun() + 1) + " the loss was no finite number any more";
    }

    /**
     * When it happened and what is left: {@code Diverged in epoch 3, the weights of epoch 2 are kept}.
     *
     * @param epoch the epoch in which it happened, from 2
     * @param kept the epoch whose weights the model holds, from 1
     */
    public static String sentence(int epoch, int kept) {
        return "Diverged in epoch " + epoch + ", the weights of epoch " + kept + " are kept";
    }
}
