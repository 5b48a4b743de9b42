/**
 * DeepLearning4J: defines the network, owns its parameters and trains it with its own {@code fit}. With the model writer
 * the only place that knows DL4J and ND4J.
 *
 * <p>What DL4J 1.0.0-M2.1 gets wrong or does slowly is worked around in named places, each with a test that fails once it
 * is no longer needed: {@link io.github.mnistmaven.trainer.engine.dl4j.OneDnnHelpers},
 * {@link io.github.mnistmaven.trainer.engine.dl4j.HeavyBall},
 * {@link io.github.mnistmaven.trainer.engine.dl4j.GlorotUniform}.
 */
package io.github.mnistmaven.trainer.engine.dl4j;
