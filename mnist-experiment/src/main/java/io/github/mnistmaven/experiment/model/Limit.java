package io.github.mnistmaven.experiment.model;

import java.util.Optional;

/**
 * What a figure of a finished run has to be.
 *
 * @param metric the figure
 * @param min the smallest value allowed; empty for any
 * @param max the largest value allowed; empty for any
 */
public record Limit(Metric metric, Optional<Double> min, Optional<Double> max) {

    /** Whether {@code value} is within the limit; NaN never is. */
    public boolean holds(double value) {
        return !Double.isNaN(value) && min.orElse(value) <= value && value <= max.orElse(value);
    }
}
