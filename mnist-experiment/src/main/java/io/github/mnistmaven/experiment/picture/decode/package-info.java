/**
 * Pictures from files that may be damaged or meant to do harm: decoded within budgets, upright, by readers that are
 * named here and found nowhere else.
 */
package io.github.mnistmaven.experiment.picture.decode;
