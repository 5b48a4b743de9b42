package io.github.mnistmaven.experiment.model;

/** What images were measured, and when. */
public enum Pass {
    /** Those that are trained on, batch by batch while the weights still change: a running average over an epoch. */
    LEARNING("", "training", ", while they are learnt, dropout and augmentation on"),
    /** Those that were trained on, once they are learnt. */
    TRAINING("train_", "training", ", dropout and augmentation off"),
    /** Those held out of the training set. */
    VALIDATION("val_", "validation", ""),
    /** Those of the test set. */
    TEST("test_", "test", "");

    private final String prefix;
    private final String words;
    private final String circumstances;

    Pass(String prefix, String words, String circumstances) {
        this.prefix = prefix;
        this.words = words;
        this.circumstances = circumstances;
    }

    /** What the keys of its metrics begin with, as in Keras. */
    public String prefix() {
        return prefix;
    }

    /** The word for its images: {@code validation}. */
    public String words() {
        return words;
    }

    /** What else has to be known of its metrics, for the end of a sentence; empty for nothing. */
    public String circumstances() {
        return circumstances;
    }
}
