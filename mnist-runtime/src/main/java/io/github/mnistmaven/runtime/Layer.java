package io.github.mnistmaven.runtime;

/** A trained layer. */
@FunctionalInterface
interface Layer {

    /**
     * Computes what leaves this layer.
     *
     * @param input what enters, not changed
     */
    float[] apply(float[] input);
}
