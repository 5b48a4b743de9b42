/**
 * A trial, one experiment with one seed: reads its data, drives an engine through the epochs, evaluates and writes the
 * record. Written once for every engine.
 */
package io.github.mnistmaven.trainer.training;
