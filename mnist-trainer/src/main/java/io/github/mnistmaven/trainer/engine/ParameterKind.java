package io.github.mnistmaven.trainer.engine;

/**
 * What a part of a layer's parameters is for, with Keras' names. The shape of the part says in what order its values lie in the flat
 * vector, the last dimension fastest.
 */
public enum ParameterKind {
    /** Of a convolution {@code [filter][channel][row][column]}, of a dense layer {@code [unit][input]}. */
    KERNEL,
    /**
     * Of a depthwise convolution {@code [row][column][channel][multiple]}, of a separable one
     * {@code [multiple][channel][row][column]}.
     */
    DEPTHWISE_KERNEL,
    /** Of a separable convolution {@code [filter][depthwise channel]}; the depthwise channels of channel 0 come first. */
    POINTWISE_KERNEL,
    /** One a filter or unit. */
    BIAS,
    /** What batch normalization scales by, one a channel. */
    GAMMA,
    /** What batch normalization adds, one a channel. */
    BETA,
    /** What batch normalization classifies with for a mean, one a channel; moved by training, but not by the optimizer. */
    MOVING_MEAN,
    /** Likewise for a variance. */
    MOVING_VARIANCE;

    /** Whether it multiplies inputs, and so decays and has the penalties of the whole plan. */
    public boolean isKernel() {
        return this == KERNEL || this == DEPTHWISE_KERNEL || this == POINTWISE_KERNEL;
    }
}
