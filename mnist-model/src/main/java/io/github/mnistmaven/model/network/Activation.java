package io.github.mnistmaven.model.network;

/**
 * What a layer applies to its weighted sum, with Keras' names and meanings: {@code leaky_relu} has a slope of
 * {@value #LEAKY_RELU_SLOPE} below zero, {@code elu} approaches -{@value #ELU_ALPHA}, and {@code gelu} is the exact
 * one, {@code x * Phi(x)}.
 */
public enum Activation implements Keyword {
    LINEAR,
    RELU,
    LEAKY_RELU,
    ELU,
    GELU,
    SIGMOID,
    TANH,
    SOFTMAX;

    /** The slope of {@code leaky_relu} below zero. */
    public static final double LEAKY_RELU_SLOPE = 0.2;

    /** What {@code elu} multiplies {@code exp(x) - 1} by below zero. */
    public static final double ELU_ALPHA = 1.0;
}
