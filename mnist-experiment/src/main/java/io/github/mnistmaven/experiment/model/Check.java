package io.github.mnistmaven.experiment.model;

import java.util.List;

/**
 * The limits that a run is held against.
 *
 * @param limits at most one a metric, in the order of the metrics
 */
public record Check(List<Limit> limits) {
    public static final Check NONE = new Check(List.of());

    public Check {
        limits = List.copyOf(limits);
    }
}
