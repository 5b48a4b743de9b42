package io.github.mnistmaven.experiment.statistics;

/**
 * Where a true value probably lies.
 *
 * @param low the lower end
 * @param high the upper end
 */
public record Interval(double low, double high) {}
