package io.github.mnistmaven.runtime;

/** A trained layer. Values lie as in Keras, the channels of a pixel side by side. */
@FunctionalInterface
interface Layer {

    /**
     * Computes what leaves this layer.
     *
     * @param input what enters, not changed
     */
    float[] apply(float[] input);
}
