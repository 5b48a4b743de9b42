package io.github.mnistmaven.experiment.model;

import io.github.mnistmaven.model.network.Keyword;

/**
 * Stops when a metric no longer improves, as Keras' callback of this name does.
 *
 * @param monitor the metric that is watched
 * @param mode the direction in which it improves
 * @param patience epochs without improvement after which training stops, at least 0
 * @param minDelta a change of at most this counts as no improvement, at least 0
 * @param startFromEpoch the number of epochs at the start that are not watched, at least 0
 * @param restoreBestWeights whether the run ends with the weights of its best epoch, stopped early or not
 */
public record EarlyStopping(
        PassMetric monitor, Mode mode, int patience, double minDelta, int startFromEpoch, boolean restoreBestWeights) {

    /** Watches all epochs, in the direction in which the metric is better. */
    public EarlyStopping(PassMetric monitor, int patience, double minDelta, boolean restoreBestWeights) {
        this(monitor, Mode.AUTO, patience, minDelta, 0, restoreBestWeights);
    }

    /** Which values of a metric are better. */
    public enum Mode implements Keyword {
        AUTO,
        MIN,
        MAX
    }

    /** Whether a higher value of the metric is an improvement. */
    public boolean higherIsBetter() {
        return mode == Mode.AUTO ? monitor.direction() == Direction.HIGHER : mode == Mode.MAX;
    }
}
