/** Optimizers as steps of oneDNN over all parameters of a network at once, and what makes kernels smaller before. */
package io.github.mnistmaven.trainer.engine.onednn.optimizer;
