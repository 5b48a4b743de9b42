package io.github.mnistmaven.experiment.model;

/** A metric of an epoch, and the direction in which it is better. */
public enum Monitor implements Keyword {
    LOSS(false),
    ACCURACY(true),
    VAL_LOSS(false),
    VAL_ACCURACY(true);

    private final boolean higherIsBetter;

    Monitor(boolean higherIsBetter) {
        this.higherIsBetter = higherIsBetter;
    }

    public boolean higherIsBetter() {
        return higherIsBetter;
    }
}
