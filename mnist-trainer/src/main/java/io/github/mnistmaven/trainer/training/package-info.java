/**
 * A trial, one experiment with one seed, as a function: from a job through its data, epochs of an engine and evaluation
 * to a record and a model. Written once for every engine; knows no directory, process or connection.
 */
package io.github.mnistmaven.trainer.training;
