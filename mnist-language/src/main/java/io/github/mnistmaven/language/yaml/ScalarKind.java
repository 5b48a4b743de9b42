package io.github.mnistmaven.language.yaml;

/** What a scalar means. */
public enum ScalarKind {
    NULL,
    BOOLEAN,
    INTEGER,
    FLOAT,
    STRING
}
