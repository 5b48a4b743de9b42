package io.github.mnistmaven.experiment.plan;

import io.github.mnistmaven.experiment.model.Keyword;

/**
 * What a tensor of a layer's parameters is for, and so what its dimensions are, the last one fastest. The place of a
 * vector's kind is part of the random numbers drawn for it, and so of every trained model: a new kind goes to the end.
 */
public enum TensorKind implements Keyword {
    /** Of a convolution {@code [filter][channel][row][column]}, of a dense layer {@code [unit][input]}. */
    KERNEL,
    /** Of a depthwise convolution {@code [row][column][channel][multiple]}. */
    DEPTHWISE_KERNEL,
    /**
     * Of a separable convolution {@code [filter][depthwise channel]}; the depthwise channels of channel 0 come first.
     */
    POINTWISE_KERNEL,
    /** One per filter or unit. */
    BIAS,
    /** What normalization scales by, one per channel. */
    GAMMA,
    /** What normalization adds, one per channel. */
    BETA,
    /**
     * What batch normalization classifies with for a mean, one per channel; moved by training, but not by the
     * optimizer.
     */
    MOVING_MEAN,
    /** Likewise for a variance. */
    MOVING_VARIANCE,
    /** The depthwise part of a separable convolution, {@code [multiple][channel][row][column]}. */
    SEPARABLE_KERNEL;

    /** Whether it multiplies inputs, and so decays and has the penalties of the whole plan. */
    public boolean isKernel() {
        return this == KERNEL || this == DEPTHWISE_KERNEL || this == POINTWISE_KERNEL || this == SEPARABLE_KERNEL;
    }
}
