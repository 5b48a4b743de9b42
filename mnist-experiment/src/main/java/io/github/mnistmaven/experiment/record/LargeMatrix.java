package io.github.mnistmaven.experiment.record;

import java.util.List;

/**
 * Equal to every matrix of so many rows that a record leaves it out, as {@code answers} give it again: written out,
 * that of 1000 classes has a million counts, nearly all of them 0.
 */
final class LargeMatrix {
    /** A matrix of so many rows, and columns, is written. */
    static final int MOST_ROWS = 100;

    @Override
    public boolean equals(Object matrix) {
        return matrix instanceof List<?> rows && rows.size() > MOST_ROWS;
    }

    @Override
    public int hashCode() {
        return MOST_ROWS;
    }
}
