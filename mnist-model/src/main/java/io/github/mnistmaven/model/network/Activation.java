package io.github.mnistmaven.model.network;

/**
 * What a layer applies to its weighted sum, with Keras' names and meanings: {@code leaky_relu} has a slope of
 * {@value #LEAKY_RELU_SLOPE} below zero, {@code elu} approaches -{@value #ELU_ALPHA}, {@code selu} is
 * {@value #SELU_SCALE} times an elu of {@value #SELU_ALPHA}, {@code gelu} is the exact one, {@code x * Phi(x)}, and
 * {@code hard_sigmoid} is {@code x / 6 + 1 / 2} within 0 and 1.
 */
public enum Activation implements Keyword {
    LINEAR,
    RELU,
    LEAKY_RELU,
    ELU,
    SELU,
    GELU,
    SILU,
    HARD_SILU,
    RELU6,
    SIGMOID,
    HARD_SIGMOID,
    TANH,
    SOFTMAX;

    /** The slope of {@code leaky_relu} below zero. */
    public static final double LEAKY_RELU_SLOPE = 0.2;

    /** What {@code elu} multiplies {@code exp(x) - 1} by below zero. */
    public static final double ELU_ALPHA = 1.0;

    /** What {@code selu} multiplies {@code exp(x) - 1} by below zero, before its scale (Klambauer et al., 2017). */
    public static final double SELU_ALPHA = 1.6732632423543772;

    /** What {@code selu} multiplies everything by (Klambauer et al., 2017). */
    public static final double SELU_SCALE = 1.0507009873554805;
}
