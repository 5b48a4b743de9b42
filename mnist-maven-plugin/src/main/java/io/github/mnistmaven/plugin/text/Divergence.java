package io.github.mnistmaven.plugin.text;

import io.github.mnistmaven.experiment.analysis.GuessingLoss;
import io.github.mnistmaven.experiment.record.EpochResult;
import io.github.mnistmaven.experiment.record.RunRecord;

/** What is said of a run that diverged, by console and pages alike. */
public final class Divergence {

    private Divergence() {}

    /**
     * When it happened, as a part of a sentence. An epoch whose loss was not a finite number is not in the history: it
     * has no figures.
     *
     * @param record a run that diverged
     */
    public static String when(RunRecord record) {
        EpochResult last = record.history().get(record.history().size() - 1);
        GuessingLoss guessing = new GuessingLoss(record.plan().data().classes().size());
        return guessing.isFarBelow(last)
                ? guessing.beside(last)
                : "in epoch " + (last.epoch() + 1) + " the loss was not a finite number any more";
    }

    /**
     * When it happened and what is left: {@code Diverged in epoch 3, the weights of epoch 2 are kept}.
     *
     * @param epoch the epoch in which it happened, from 1
     * @param kept the epoch whose weights the model holds, from 1
     */
    public static String sentence(int epoch, int kept) {
        return "Diverged in epoch " + epoch + ", the weights of epoch " + kept + " are kept";
    }
}
