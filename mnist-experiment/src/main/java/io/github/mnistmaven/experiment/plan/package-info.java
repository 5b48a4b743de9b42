/**
 * The training plan: an experiment with every default written out, shapes inferred and data counted; and bound to data,
 * which is what a trainer is given. Knows no directory and no machine.
 */
package io.github.mnistmaven.experiment.plan;
