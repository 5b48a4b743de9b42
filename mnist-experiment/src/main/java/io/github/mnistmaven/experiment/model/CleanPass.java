package io.github.mnistmaven.experiment.model;

import io.github.mnistmaven.model.network.Keyword;

/** When the training images are classified without dropout and augmentation. */
public enum CleanPass implements Keyword {
    /** Once, when training is over. */
    AT_END,
    /** After every epoch as well. */
    EACH_EPOCH
}
