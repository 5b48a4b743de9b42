/**
 * DeepLearning4J as an engine: it owns the network's parameters and trains it with its own {@code fit}. The only
 * package that knows DL4J and ND4J.
 *
 * <p>What DL4J 1.0.0-M2.1 gets wrong, or means otherwise than Keras, is worked around, with tests that fail once that
 * is no longer needed:
 *
 * <ul>
 *   <li>{@link io.github.mnistmaven.dl4j.OneDnnHelpers}: speed;
 *   <li>{@link io.github.mnistmaven.dl4j.DilatedConvolution} and
 *       {@link io.github.mnistmaven.dl4j.DilatedDepthwiseConvolution}: kernels that it has no oneDNN for;
 *   <li>{@link io.github.mnistmaven.dl4j.KerasGlobalMaximum}: shares of equal maxima;
 *   <li>{@link io.github.mnistmaven.dl4j.KerasUpdater}: plain momentum, RMSprop, Nadam and Adadelta;
 *   <li>{@link io.github.mnistmaven.dl4j.GradientRules}: penalties, limits of gradients, weight decay;
 *   <li>{@link io.github.mnistmaven.dl4j.ExactGelu}, {@link io.github.mnistmaven.dl4j.KerasLeakyRelu} and
 *       {@link io.github.mnistmaven.dl4j.KerasSelu}: activations;
 *   <li>{@link io.github.mnistmaven.model.dl4j}: a first layer that hands on its input, moving variances in model
 *       files;
 *   <li>{@link io.github.mnistmaven.dl4j.Dl4jEngine}: batch normalization of a single image.
 * </ul>
 */
package io.github.mnistmaven.dl4j;
