package io.github.mnistmaven.experiment.model;

/**
 * Stops when a metric no longer improves, as Keras' callback of this name does.
 *
 * @param monitor the metric that is watched
 * @param patience epochs without improvement after which training stops, at least 0
 * @param minDelta a change of at most this counts as no improvement, at least 0
 * @param restoreBestWeights whether the run ends with the weights of its best epoch, stopped early or not
 */
public record EarlyStopping(Monitor monitor, int patience, double minDelta, boolean restoreBestWeights) {}
