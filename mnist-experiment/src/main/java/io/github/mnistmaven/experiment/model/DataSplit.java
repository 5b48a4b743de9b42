package io.github.mnistmaven.experiment.model;

import io.github.mnistmaven.model.network.Keyword;

/** The sets that the images of a data set are split into. */
public enum DataSplit implements Keyword {
    TRAINING,
    VALIDATION,
    TEST
}
