package io.github.mnistmaven.plugin.text;

import io.github.mnistmaven.experiment.run.RunRecord;
import java.util.Locale;

/** What a finished run is worth: whether its limits hold, and whether its figures say anything. */
public enum Standing {
    FAILED("failed", "A limit of its experiment is missed."),
    SMOKE(
            "smoke",
            "Trained on a part of the training set (data.limit): its figures say that everything works, no more."),
    PASSED("passed", "All limits of its experiment hold."),
    UNCHECKED("no limits", "Its experiment sets no limits (check).");

    private final String words;
    private final String rule;

    Standing(String words, String rule) {
        this.words = words;
        this.rule = rule;
    }

    /** The first that holds, in their order. */
    public static Standing of(RunRecord record) {
        if (CheckedLimit.all(record.name(), record).stream().anyMatch(limit -> !limit.holds())) {
            return FAILED;
        }
        if (record.plan().data().limit().isPresent()) {
            return SMOKE;
        }
        return record.plan().check().limits().isEmpty() ? UNCHECKED : PASSED;
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
