package io.github.mnistmaven.model.onnx;

import io.github.mnistmaven.model.network.Tensor;
import io.github.mnistmaven.model.network.TrainedLayer;
import io.github.mnistmaven.model.network.TrainedNetwork;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A network's tensors, laid out as ONNX wants them and added to a graph. Methods give the name in the graph. */
final class Weights {
    private final Graph graph;
    private final Map<String, Tensor> tensors = new HashMap<>();

    Weights(TrainedNetwork network, Graph graph) {
        this.graph = graph;
        network.tensors().forEach(tensor -> tensors.put(tensor.name(), tensor));
    }

    /** A tensor that lies as in Keras. */
    String same(TrainedLayer layer, String kind) {
        Tensor tensor = tensor(layer, kind);
        return graph.tensor(tensor.name(), tensor.shape(), tensor.values());
    }

    /** A bias, if the layer has one. */
    List<String> bias(TrainedLayer layer, boolean useBias) {
        return useBias ? List.of(same(layer, "bias")) : List.of();
    }

    /** The kernel of a convolution over all channels: filter, channel, row, column. */
    String kernel(TrainedLayer layer, String kind) {
        Tensor kernel = tensor(layer, kind).transpose(3, 2, 0, 1);
        return graph.tensor(kernel.name(), kernel.shape(), kernel.values());
    }

    /** The kernel of a convolution of each channel by itself: filter, 1, row, column; a channel's filters in turn. */
    String kernelOfChannels(TrainedLayer layer, String kind) {
        Tensor kernel = tensor(layer, kind).transpose(2, 3, 0, 1);
        List<Integer> shape = kernel.shape();
        return graph.tensor(
                kernel.name(), List.of(shape.get(0) * shape.get(1), 1, shape.get(2), shape.get(3)), kernel.values());
    }

    /** The gammas of a layer that normalises; ones if it has none. */
    String gamma(TrainedLayer.Normalization layer, int channels) {
        return layer.scale() ? same(layer, "gamma") : all(1, layer, "gamma", channels);
    }

    /** The betas of a layer that normalises; zeros if it has none. */
    String beta(TrainedLayer.Normalization layer, int channels) {
        return layer.center() ? same(layer, "beta") : all(0, layer, "beta", channels);
    }

    /** Equal values, as many as {@code count}. */
    String all(float value, TrainedLayer layer, String kind, int count) {
        float[] values = new float[count];
        Arrays.fill(values, value);
        return graph.tensor(layer.name() + "/" + kind, List.of(count), FloatBuffer.wrap(values));
    }

    /** A value for each channel of images whose channels come first, or of vectors. */
    String ofChannels(TrainedLayer layer, String kind, boolean ofImages) {
        Tensor tensor = tensor(layer, kind);
        List<Integer> shape = ofImages ? List.of(Math.toIntExact(tensor.length()), 1, 1) : tensor.shape();
        return graph.tensor(tensor.name(), shape, tensor.values());
    }

    private Tensor tensor(TrainedLayer layer, String kind) {
        return tensors.get(layer.name() + "/" + kind);
    }
}
