/** Damage to JSON as trees, for tests of whatever reads records. */
package io.github.mnistmaven.experiment.fuzz;
