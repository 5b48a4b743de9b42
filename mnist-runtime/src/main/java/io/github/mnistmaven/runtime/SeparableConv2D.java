package io.github.mnistmaven.runtime;

import io.github.mnistmaven.model.network.Activation;
import io.github.mnistmaven.model.network.TrainedLayer;

/** A depthwise convolution without a bias, then a 1x1 convolution of all its channels with one. */
record SeparableConv2D(DepthwiseConv2D depthwise, Conv2D pointwise) implements Layer {

    static SeparableConv2D of(LayerAt at, TrainedLayer.SeparableConv2D layer) {
        Windows windows = Windows.of(layer, at.input());
        int between = Math.multiplyExact(at.input().channels(), layer.depthMultiplier());
        return new SeparableConv2D(
                new DepthwiseConv2D(
                        windows,
                        layer.depthMultiplier(),
                        Activation.LINEAR,
                        at.tensor("depthwise_kernel"),
                        new float[between]),
                new Conv2D(
                        Windows.pixels(layer.output(at.input())),
                        between,
                        layer.activation(),
                        at.tensor("pointwise_kernel"),
                        at.tensor("bias", layer.filters(), 0)));
    }

    @Override
    public float[] apply(float[] input) {
        return pointwise.apply(depthwise.apply(input));
    }
}
