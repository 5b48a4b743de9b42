/**
 * The engine that trains with oneDNN. A plan's layers become stages, stages become the steps of a program, once for
 * each size of batch; a training step runs them all, forward and back, then those of the optimizer.
 */
package io.github.mnistmaven.trainer.engine.onednn;
