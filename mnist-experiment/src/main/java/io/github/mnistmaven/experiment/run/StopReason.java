package io.github.mnistmaven.experiment.run;

import io.github.mnistmaven.experiment.model.Keyword;

/** Why training ended. */
public enum StopReason implements Keyword {
    /** Every epoch was trained. */
    ALL_EPOCHS,
    /** Early stopping saw no improvement. */
    EARLY_STOPPING
}
