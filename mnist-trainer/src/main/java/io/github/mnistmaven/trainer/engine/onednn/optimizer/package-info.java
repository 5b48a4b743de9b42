/** Optimizers as steps of oneDNN over all parameters of a network at once. */
package io.github.mnistmaven.trainer.engine.onednn.optimizer;
