package io.github.mnistmaven.bench.agreement;

import java.util.List;

/**
 * The losses of the first steps of a training.
 *
 * @param engine what trained
 * @param losses mean loss of each step's batch, before its update
 */
public record StepLosses(String engine, List<Double> losses) {

    public StepLosses {
        losses = List.copyOf(losses);
    }
}
