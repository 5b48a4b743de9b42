package io.github.mnistmaven.model.onnx;

import java.util.ArrayList;
import java.util.List;

/**
 * In which order the values of images lie. A value stays as the last node left it and is transposed where the next one
 * wants another order.
 */
record Order(Graph graph) {
    private static final List<Integer> TO_CHANNELS_FIRST = List.of(0, 3, 1, 2);
    private static final List<Integer> TO_CHANNELS_LAST = List.of(0, 2, 3, 1);

    /** {@code value}, channel by channel if it is an image. */
    Value channelsFirst(String layer, Value value) {
        boolean fits = value.channelsFirst() || !value.shape().isImage();
        return fits ? value : new Value(transposed(layer, value, TO_CHANNELS_FIRST), value.shape(), true);
    }

    /** {@code value}, the channels of a pixel side by side if it is an image. */
    Value channelsLast(String layer, Value value) {
        return value.channelsFirst()
                ? new Value(transposed(layer, value, TO_CHANNELS_LAST), value.shape(), false)
                : value;
    }

    /** The name of {@code value} with its axes in another order, that of images first. */
    String permuted(String layer, Value value, List<Integer> dims) {
        List<Integer> axes = new ArrayList<>(List.of(0));
        axes.addAll(dims);
        return transposed(layer, value, axes);
    }

    private String transposed(String layer, Value value, List<Integer> axes) {
        return graph.node(layer, "Transpose", List.of(value.name()), Attribute.of("perm", axes));
    }
}
