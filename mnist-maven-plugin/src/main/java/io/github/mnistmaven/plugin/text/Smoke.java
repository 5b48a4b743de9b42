package io.github.mnistmaven.plugin.text;

import io.github.mnistmaven.experiment.run.RunRecord;

/** What is said of a run that was trained to see that everything works, whatever became of it. */
public final class Smoke {
    /** In a word, which is also its style. */
    public static final String WORD = "smoke";

    /** When it is said, in one sentence. */
    public static final String RULE =
            "Trained on a part of the training set (data.limit): its figures say that everything works, no more.";

    private Smoke() {}

    public static boolean isOne(RunRecord record) {
        return record.plan().data().limit().isPresent();
    }
}
