package io.github.mnistmaven.experiment.model;

/**
 * What a layer applies to its weighted sum, with Keras' names and meanings: {@code leaky_relu} has a slope of 0.2 below
 * zero, {@code elu} an alpha of 1, and {@code gelu} is the exact one, {@code x * Phi(x)}.
 */
public enum Activation implements Keyword {
    LINEAR,
    RELU,
    LEAKY_RELU,
    ELU,
    GELU,
    SIGMOID,
    TANH,
    SOFTMAX
}
