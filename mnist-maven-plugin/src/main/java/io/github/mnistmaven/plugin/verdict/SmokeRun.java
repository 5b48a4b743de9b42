package io.github.mnistmaven.plugin.verdict;

import io.github.mnistmaven.experiment.record.RunRecord;

/** What is said of a run that was trained to see that everything works, whatever became of it. */
public final class SmokeRun {
    /** In a word, which is also its style. */
    public static final String WORD = "smoke";

    /** When it is said, in one sentence. */
    public static final String RULE =
            "Trained on a part of the training set (data.limit): its figures say that everything works, no more.";

    private SmokeRun() {}

    public static boolean isOne(RunRecord record) {
        return record.plan().data().limit().isPresent();
    }
}
