package io.github.mnistmaven.plugin.text;

/** What is said of an experiment with {@code validation: test}, by console and pages alike. */
public final class Selection {

    /** Before training. */
    public static final String WARNING =
            "validation: test: the test set is used for selection, so its accuracy will not be a fair estimate";

    /** Once there is a test accuracy, as a sentence. */
    public static final String SENTENCE =
            "The test set was used for selection (validation: test), so its accuracy is not a fair estimate.";

    /** Beside a test accuracy, in a few words. */
    public static final String NOTE = "test set used for selection, not a fair estimate";

    private Selection() {}
}
