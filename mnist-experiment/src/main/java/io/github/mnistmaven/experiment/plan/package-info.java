/**
 * The training plan: an experiment with every default written out, shapes inferred and data counted. All that a trainer is told.
 */
package io.github.mnistmaven.experiment.plan;
