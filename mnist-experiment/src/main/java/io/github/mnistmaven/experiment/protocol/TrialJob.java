package io.github.mnistmaven.experiment.protocol;

import io.github.mnistmaven.experiment.plan.BoundPlan;

/**
 * What a trial is given: one experiment with one seed, to be trained. It is the same wherever it is trained, and knows
 * no directory, port or path.
 *
 * @param plan what to train, and on which data
 * @param launch how it was started, and which engine trains
 */
public record TrialJob(BoundPlan plan, Launch launch) {}
