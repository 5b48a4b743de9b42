package io.github.mnistmaven.experiment.record;

import io.github.mnistmaven.experiment.model.Keyword;

/** Why training ended. */
public enum StopReason implements Keyword {
    /** Every epoch was trained. */
    ALL_EPOCHS,
    /** Early stopping saw no improvement. */
    EARLY_STOPPING,
    /** Another epoch could have taken longer than training may take. */
    MAX_TIME,
    /** The loss was no finite number any more; the model holds the best weights before. */
    DIVERGED
}
