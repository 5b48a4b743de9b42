package io.github.mnistmaven.experiment.yaml;

/** What a scalar means. */
public enum ScalarKind {
    NULL,
    BOOLEAN,
    INTEGER,
    FLOAT,
    STRING
}
