package io.github.mnistmaven.runtime;

import io.github.mnistmaven.model.network.Activation;
import io.github.mnistmaven.model.network.Shape;
import io.github.mnistmaven.model.network.TrainedLayer;

/** A depthwise convolution without a bias, then a 1x1 convolution of all its channels with one. */
record SeparableConv2D(DepthwiseConv2D depthwise, Conv2D pointwise) implements Layer {

    static SeparableConv2D of(TrainedLayer.SeparableConv2D layer, Shape input, Weights weights) {
        Windows windows = Windows.of(layer, input);
        int between = Math.multiplyExact(input.channels(), layer.depthMultiplier());
        return new SeparableConv2D(
                new DepthwiseConv2D(
                        windows,
                        layer.depthMultiplier(),
                        Activation.LINEAR,
                        weights.of("depthwise_kernel"),
                        new float[between]),
                new Conv2D(
                        Windows.pixels(layer.output(input)),
                        between,
                        layer.activation(),
                        weights.of("pointwise_kernel"),
                        weights.of("bias", layer.filters(), 0)));
    }

    @Override
    public float[] apply(float[] input) {
        return pointwise.apply(depthwise.apply(input));
    }
}
