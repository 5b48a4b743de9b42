/**
 * DeepLearning4J: defines the network, owns its parameters and trains it with its own {@code fit}. With the model writer
 * the only place that knows DL4J and ND4J.
 *
 * <p>What DL4J 1.0.0-M2.1 gets wrong is worked around in {@link io.github.mnistmaven.trainer.engine.dl4j.OneDnnHelpers},
 * with tests that fail once that is no longer needed.
 */
package io.github.mnistmaven.trainer.engine.dl4j;
