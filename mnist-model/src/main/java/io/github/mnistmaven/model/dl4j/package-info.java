/**
 * Writes a trained network as DL4J 1.0.0-M2.1 writes it into its model files, without DL4J. Knows DL4J's names, no
 * class of DL4J's or ND4J's; {@code mnist-engine-dl4j} holds it against DL4J's own builders.
 */
package io.github.mnistmaven.model.dl4j;
