package io.github.mnistmaven.experiment.plan;

import io.github.mnistmaven.model.network.Keyword;

/** Which images a run is validated on. */
public enum ValidationSet implements Keyword {
    /** Images held out of the training set. */
    HELD_OUT,
    /** The validation set that the data set has. */
    OWN,
    /** The test set. */
    TEST
}
