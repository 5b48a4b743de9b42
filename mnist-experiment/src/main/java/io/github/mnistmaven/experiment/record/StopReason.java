package io.github.mnistmaven.experiment.record;

import io.github.mnistmaven.model.network.Keyword;

/** Why training ended. */
public enum StopReason implements Keyword {
    /** Every epoch was trained. */
    ALL_EPOCHS,
    /** Early stopping saw no improvement. */
    EARLY_STOPPING,
    /** Another epoch could have taken longer than training may take. */
    MAX_TIME,
    /**
     * The loss was not a finite number any more, or when training was over it was far above that of guessing; the model
     * holds the best weights.
     */
    DIVERGED
}
