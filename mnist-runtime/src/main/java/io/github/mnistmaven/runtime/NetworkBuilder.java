package io.github.mnistmaven.runtime;

import io.github.mnistmaven.model.io.ModelFormatException;
import io.github.mnistmaven.model.network.Activation;
import io.github.mnistmaven.model.network.InvalidNetworkException;
import io.github.mnistmaven.model.network.Shape;
import io.github.mnistmaven.model.network.Tensor;
import io.github.mnistmaven.model.network.TensorSpec;
import io.github.mnistmaven.model.network.TrainedLayer;
import io.github.mnistmaven.model.network.TrainedNetwork;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Makes layers that compute of those of a trained network, within a budget for one classification. */
final class NetworkBuilder {
    private final Map<String, Tensor> tensors;
    private final Budget budget;
    private final long parameters;
    private long operations;

    private NetworkBuilder(TrainedNetwork network, Budget budget) {
        tensors = network.tensors().stream().collect(Collectors.toMap(Tensor::name, tensor -> tensor));
        parameters = network.parameters();
        this.budget = budget;
    }

    /**
     * All layers of a network.
     *
     * @throws ModelFormatException if they give no probabilities, or take more than the budget
     */
    static Layer build(TrainedNetwork network, Budget budget) throws IOException {
        requireProbabilities(network);
        return new NetworkBuilder(network, budget).sequence(network.layers(), network.input(), 0);
    }

    private static void requireProbabilities(TrainedNetwork network) throws ModelFormatException {
        TrainedLayer last = null;
        for (TrainedLayer layer : network.layers()) {
            last = layer instanceof TrainedLayer.Noise ? last : layer;
        }
        boolean softmax = last instanceof TrainedLayer.Dense dense && dense.activation() == Activation.SOFTMAX
                || last instanceof TrainedLayer.Activated layer && layer.activation() == Activation.SOFTMAX;
        if (!softmax) {
            throw new ModelFormatException(
                    "expected the last layer to give probabilities, by activation softmax, found "
                            + (last == null ? "none" : last.keyword() + " " + last.name()));
        }
    }

    /** @param held values of what enters the blocks around these layers */
    private Layer sequence(List<TrainedLayer> layers, Shape input, long held) throws IOException {
        List<Layer> all = new ArrayList<>();
        Shape shape = input;
        for (TrainedLayer layer : layers) {
            Shape output = layer.output(shape);
            if (layer instanceof TrainedLayer.Residual block) {
                Layer through = sequence(block.layers(), shape, held + shape.values());
                Layer around = sequence(block.shortcut(), shape, held + shape.values() + output.values());
                all.add(new Residual(through, around));
            } else if (layer instanceof TrainedLayer.Multiply block) {
                all.add(new Multiply(sequence(block.layers(), shape, held + shape.values())));
            } else {
                require(layer, shape, output, held);
                all.add(computed(new LayerAt(layer, shape, tensors)));
            }
            shape = output;
        }
        return new Sequence(all);
    }

    private static Layer computed(LayerAt at) throws ModelFormatException {
        try {
            return LayerForms.of(at);
        } catch (InvalidNetworkException e) {
            throw new ModelFormatException("layer " + at.layer().name() + ": " + e.getMessage(), e);
        }
    }

    private void require(TrainedLayer layer, Shape input, Shape output, long held) throws IOException {
        long weights =
                layer.tensors(input).stream().mapToLong(TensorSpec::length).sum();
        long pixels = output.values() / output.channels();
        operations += (weights + output.channels() * seen(layer, input)) * pixels;
        long bytes = (parameters + held + input.values() + output.values()) * Float.BYTES;
        budget.memory().requireBytes(bytes, "classifying an image, up to layer " + layer.name() + ",");
        if (operations > budget.operations()) {
            throw new ModelFormatException("layer " + layer.name() + ": expected at most " + budget.operations()
                    + " operations for classifying an image, found " + operations);
        }
    }

    /** How many values each value that leaves is reckoned from without a parameter for each of them. */
    private static long seen(TrainedLayer layer, Shape input) {
        if (layer instanceof TrainedLayer.GlobalMaxPooling2D || layer instanceof TrainedLayer.GlobalAveragePooling2D) {
            return input.values() / input.channels();
        }
        boolean pools = layer instanceof TrainedLayer.MaxPooling2D || layer instanceof TrainedLayer.AveragePooling2D;
        return pools
                ? (long) ((TrainedLayer.Windowed) layer).window().height()
                        * ((TrainedLayer.Windowed) layer).window().width()
                : 1;
    }
}
