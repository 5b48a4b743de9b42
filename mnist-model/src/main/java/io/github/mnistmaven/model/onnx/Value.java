package io.github.mnistmaven.model.onnx;

import io.github.mnistmaven.model.network.Shape;

/**
 * What flows from one node to the next, for any number of images.
 *
 * @param name its name in the graph
 * @param shape of one image, as Keras has it
 * @param channelsFirst whether it is an image that lies channel by channel, as ONNX' windows want it, and not with the
 *     channels of a pixel side by side
 */
record Value(String name, Shape shape, boolean channelsFirst) {

    /** The same place in the graph after another node, which changes neither shape nor order. */
    Value named(String other) {
        return new Value(other, shape, channelsFirst);
    }

    /** The axis along which channels lie, or the values of a vector; that of images is 0. */
    int channelAxis() {
        return channelsFirst ? 1 : shape.dimensions().size();
    }
}
