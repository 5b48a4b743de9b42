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

    /** How many values each value that leaves is reckoned from without a parameter for each of them, at most. */
    default long window() {
        return 1;
    }

    /** Whether what leaves are probabilities, together 1. */
    default boolean givesProbabilities() {
        return false;
    }
}
