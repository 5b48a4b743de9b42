package io.github.mnistmaven.plugin.verdict;

import io.github.mnistmaven.experiment.record.RunRecord;
import io.github.mnistmaven.experiment.record.StopReason;
import io.github.mnistmaven.experiment.record.Tested;
import java.util.Locale;

/** What became of a finished run, or of an evaluation. */
public enum RunStatus {
    FAILED("failed", "A limit of its experiment is missed."),
    DIVERGED("diverged", "Its loss was not a finite number any more, or far above that of guessing."),
    PASSED("passed", "All limits of its experiment hold."),
    UNCHECKED("no limits", "Its experiment sets no limits (check).");

    private final String words;
    private final String rule;

    RunStatus(String words, String rule) {
        this.words = words;
        this.rule = rule;
    }

    /** The first that holds, in their order. */
    public static RunStatus of(Tested record) {
        if (CheckedLimit.all(record.name(), record).stream().anyMatch(limit -> !limit.holds())) {
            return FAILED;
        }
        if (record instanceof RunRecord run && run.result().stopReason() == StopReason.DIVERGED) {
            return DIVERGED;
        }
        return record.check().limits().isEmpty() ? UNCHECKED : PASSED;
    }

    /** A word or two, in lower case. */
    public String words() {
        return words;
    }

    /** When it is said, in one sentence. */
    public String rule() {
        return rule;
    }

    /** The name of its style. */
    public String style() {
        return name().toLowerCase(Locale.ROOT);
    }
}
