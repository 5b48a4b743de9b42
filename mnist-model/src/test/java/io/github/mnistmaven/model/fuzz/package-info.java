/** Damaged inputs for the readers of all modules: one way to damage, one way to run cases and to tell of them. */
package io.github.mnistmaven.model.fuzz;
