/**
 * DeepLearning4J: defines the network, owns its parameters and trains it with its own {@code fit}. With the model writer
 * the only place that knows DL4J and ND4J.
 *
 * <p>What DL4J 1.0.0-M2.1 gets wrong, or means otherwise than Keras, is worked around, with tests that fail once that is no
 * longer needed: in {@link io.github.mnistmaven.trainer.engine.dl4j.OneDnnHelpers} for speed,
 * {@link io.github.mnistmaven.trainer.engine.dl4j.KerasUpdater} for optimizers,
 * {@link io.github.mnistmaven.trainer.engine.dl4j.KernelPenalties} for weight decay and penalties, and
 * {@link io.github.mnistmaven.trainer.engine.dl4j.ExactGelu} for an activation.
 */
package io.github.mnistmaven.trainer.engine.dl4j;
