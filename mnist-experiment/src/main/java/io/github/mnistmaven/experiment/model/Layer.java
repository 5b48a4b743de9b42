package io.github.mnistmaven.experiment.model;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.stream.Stream;

/**
 * A layer, with Keras' names and meanings. In JSON it is written as in an experiment:
 * {@code {"dense": {"units": 100, "activation": "relu"}}}.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
@JsonSubTypes({
    @JsonSubTypes.Type(value = Layer.Conv2D.class, name = "conv2d"),
    @JsonSubTypes.Type(value = Layer.DepthwiseConv2D.class, name = "depthwise_conv2d"),
    @JsonSubTypes.Type(value = Layer.SeparableConv2D.class, name = "separable_conv2d"),
    @JsonSubTypes.Type(value = Layer.MaxPooling2D.class, name = "max_pooling2d"),
    @JsonSubTypes.Type(value = Layer.AveragePooling2D.class, name = "average_pooling2d"),
    @JsonSubTypes.Type(value = Layer.GlobalAveragePooling2D.class, name = "global_average_pooling2d"),
    @JsonSubTypes.Type(value = Layer.Flatten.class, name = "flatten"),
    @JsonSubTypes.Type(value = Layer.Dense.class, name = "dense"),
    @JsonSubTypes.Type(value = Layer.Dropout.class, name = "dropout"),
    @JsonSubTypes.Type(value = Layer.BatchNormalization.class, name = "batch_normalization"),
    @JsonSubTypes.Type(value = Layer.Activated.class, name = "activation")
})
public sealed interface Layer {

    /** The word for this type of layer, in experiments, in JSON and in the names of planned layers: {@code dense}. */
    default String keyword() {
        return Stream.of(Layer.class.getAnnotation(JsonSubTypes.class).value())
                .filter(type -> type.value() == getClass())
                .map(JsonSubTypes.Type::name)
                .findFirst()
                .orElseThrow();
    }

    /** What is applied to each value before it leaves; {@code linear} for a layer that has no say in it. */
    default Activation activation() {
        return Activation.LINEAR;
    }

    /** A convolution over height and width with a bias, its kernel initialised Glorot uniform. */
    record Conv2D(int filters, Size kernelSize, Size strides, Padding padding, Activation activation)
            implements Layer {}

    /**
     * A convolution of each channel by itself, with a bias. Channel {@code c} of the input gives the channels
     * {@code c * depthMultiplier} and following.
     *
     * @param depthMultiplier the number of channels that each channel gives, at least 1
     */
    record DepthwiseConv2D(Size kernelSize, Size strides, Padding padding, int depthMultiplier, Activation activation)
            implements Layer {}

    /**
     * A depthwise convolution without a bias, then a 1x1 convolution of all its channels with one.
     *
     * @param depthMultiplier the number of channels between the two that each channel of the input gives, at least 1
     */
    record SeparableConv2D(
            int filters, Size kernelSize, Size strides, Padding padding, int depthMultiplier, Activation activation)
            implements Layer {}

    /** The maximum of each window. */
    record MaxPooling2D(Size poolSize, Size strides, Padding padding) implements Layer {}

    /** The mean of each window; pixels that padding adds are not counted. */
    record AveragePooling2D(Size poolSize, Size strides, Padding padding) implements Layer {}

    /** The mean of each channel, as a vector. */
    record GlobalAveragePooling2D() implements Layer {}

    /** Height, width and channels as one vector. */
    record Flatten() implements Layer {}

    /** A fully connected layer with a bias, its kernel initialised Glorot uniform. */
    record Dense(int units, Activation activation) implements Layer {}

    /**
     * Sets inputs to zero while training and scales the rest by {@code 1 / (1 - rate)}.
     *
     * @param rate the share of inputs set to zero, from 0 to below 1
     */
    record Dropout(double rate) implements Layer {}

    /**
     * Normalises each channel of a batch, then scales and shifts it (Ioffe and Szegedy, 2015). Its parameters are, one of
     * each a channel: gamma, beta, moving mean, moving variance; the moving ones are no business of the optimizer.
     *
     * @param momentum how much of the moving mean and variance a step keeps, from 0 to below 1
     * @param epsilon added to the variance, above 0
     */
    record BatchNormalization(double momentum, double epsilon) implements Layer {}

    /** An activation as a layer of its own. */
    record Activated(Activation activation) implements Layer {}
}
