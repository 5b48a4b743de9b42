package io.github.mnistmaven.experiment.plan;

import io.github.mnistmaven.experiment.model.ParameterKind;
import io.github.mnistmaven.model.network.Keyword;
import java.util.Optional;

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

    /** Whether it multiplies inputs, and so has the penalties of the whole plan. */
    public boolean isKernel() {
        return parameterKind().equals(Optional.of(ParameterKind.KERNEL));
    }

    /** What it is for weight decay; empty for what no optimizer trains. */
    public Optional<ParameterKind> parameterKind() {
        return switch (this) {
            case KERNEL, DEPTHWISE_KERNEL, POINTWISE_KERNEL, SEPARABLE_KERNEL -> Optional.of(ParameterKind.KERNEL);
            case BIAS -> Optional.of(ParameterKind.BIAS);
            case GAMMA -> Optional.of(ParameterKind.GAMMA);
            case BETA -> Optional.of(ParameterKind.BETA);
            case MOVING_MEAN, MOVING_VARIANCE -> Optional.empty();
        };
    }
}
