package io.github.mnistmaven.runtime;

/** A trained layer. */
interface Layer {

    /** The shape of what leaves this layer. */
    Shape output();

    /**
     * Computes what leaves this layer.
     *
     * @param input what enters, not changed
     */
    float[] apply(float[] input);

    /** Whether what leaves are probabilities, together 1. */
    default boolean givesProbabilities() {
        return false;
    }
}
