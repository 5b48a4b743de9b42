package io.github.mnistmaven.experiment.analysis;

import java.util.Locale;

/** What came of comparing two runs or experiments, and the sentence that says so. */
public enum ComparisonOutcome {
    /** The other is better, and not by chance. */
    BETTER("%2$s is better than %1$s: %3$s points more test accuracy (%4$s, %5$s)."),
    /** The other is worse, and not by chance. */
    WORSE("%2$s is worse than %1$s: %3$s points less test accuracy (%4$s, %5$s)."),
    /** The other is as good or better, which chance explains. */
    EVEN_OR_MORE(
            "%2$s is not distinguishable from %1$s: %3$s points more test accuracy may well be chance (%4$s, %5$s)."),
    /** The other is worse, which chance explains. */
    EVEN_OR_LESS(
            "%2$s is not distinguishable from %1$s: %3$s points less test accuracy may well be chance (%4$s, %5$s).");

    private final String sentence;

    ComparisonOutcome(String sentence) {
        this.sentence = sentence;
    }

    /**
     * The sentence. Its parts are texts, so that a page can leave places for them.
     *
     * @param reference the name of what is compared with
     * @param other the name of what is compared
     * @param points by how many points of test accuracy they differ, without a sign
     * @param pValue how probable that is between equals
     * @param evidence the test and what it was given
     */
    public String sentence(String reference, String other, String points, String pValue, String evidence) {
        return String.format(Locale.ROOT, sentence, reference, other, points, pValue, evidence);
    }
}
