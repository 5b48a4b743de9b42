package io.github.mnistmaven.experiment.model;

/** A figure of a finished run that can be limited. */
public enum Metric implements Keyword {
    /** The share of training images that the final model classifies right, dropout and augmentation off. */
    TRAIN_ACCURACY(0, 1),
    VAL_ACCURACY(0, 1),
    TEST_ACCURACY(0, 1),
    /** Cross-entropy in nats. */
    TRAIN_LOSS(0, Double.MAX_VALUE),
    VAL_LOSS(0, Double.MAX_VALUE),
    TEST_LOSS(0, Double.MAX_VALUE),
    /** Clean training accuracy minus test accuracy, as a share: 0.01 is one point. */
    GENERALIZATION_GAP(-1, 1),
    EPOCHS_RUN(1, 100_000),
    PARAMETERS(0, 1e12),
    /** Wall time of the whole run. */
    SECONDS(0, Double.MAX_VALUE);

    private final double smallest;
    private final double largest;

    Metric(double smallest, double largest) {
        this.smallest = smallest;
        this.largest = largest;
    }

    /** The smallest value that there can be. */
    public double smallest() {
        return smallest;
    }

    /** The largest value that there can be. */
    public double largest() {
        return largest;
    }
}
