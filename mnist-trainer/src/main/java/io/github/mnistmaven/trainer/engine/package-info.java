/**
 * What the training loop asks of whatever trains: {@link io.github.mnistmaven.trainer.engine.Engine}. Nothing here
 * knows an engine by name.
 */
package io.github.mnistmaven.trainer.engine;
