package io.github.mnistmaven.experiment.model;

/** Which values of a metric are better. */
public enum Direction {
    HIGHER,
    LOWER,
    /** Neither above nor below 0. */
    NEAREST_TO_0,
    /** None is better than another. */
    NONE
}
