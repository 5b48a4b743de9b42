package io.github.mnistmaven.experiment.model;

/** What a layer applies to its weighted sum. */
public enum Activation implements Keyword {
    LINEAR,
    RELU,
    SIGMOID,
    TANH,
    SOFTMAX
}
