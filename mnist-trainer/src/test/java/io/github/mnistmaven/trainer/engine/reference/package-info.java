/**
 * Networks and optimizers as their definitions read, in plain loops and double precision: what engines have to agree
 * with. The gradients, written by hand, are checked against differences of the loss.
 */
package io.github.mnistmaven.trainer.engine.reference;
