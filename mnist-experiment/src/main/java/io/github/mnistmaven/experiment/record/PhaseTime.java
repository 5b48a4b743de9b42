package io.github.mnistmaven.experiment.record;

/**
 * How long a phase took.
 *
 * @param phase the phase
 * @param seconds its wall time, all of its parts together
 */
public record PhaseTime(Phase phase, double seconds) {}
