package io.github.mnistmaven.plugin.models;

import io.github.mnistmaven.model.network.Activation;
import io.github.mnistmaven.model.network.TrainedLayer;
import io.github.mnistmaven.model.network.TrainedNetwork;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes a network give probabilities that ends with the sums before the softmax, as Keras' models do whose loss has
 * {@code from_logits=True}.
 */
final class Probabilities {

    private Probabilities() {}

    /** Whether the last layer gives anything but probabilities. */
    static boolean isMissing(TrainedNetwork network) {
        return last(network) != Activation.SOFTMAX;
    }

    /**
     * The network with a softmax at its end, if it has none.
     *
     * @return empty if its last layer gives neither probabilities nor sums
     */
    static Optional<TrainedNetwork> of(TrainedNetwork network) {
        return switch (last(network)) {
            case SOFTMAX -> Optional.of(network);
            case LINEAR -> Optional.of(withSoftmax(network));
            default -> Optional.empty();
        };
    }

    /** What the last layer applies. */
    static Activation last(TrainedNetwork network) {
        TrainedLayer layer = network.layers().get(network.layers().size() - 1);
        if (layer instanceof TrainedLayer.Dense dense) {
            return dense.activation();
        }
        return layer instanceof TrainedLayer.Activated activated ? activated.activation() : Activation.LINEAR;
    }

    private static TrainedNetwork withSoftmax(TrainedNetwork network) {
        List<TrainedLayer> layers = new ArrayList<>(network.layers());
        layers.add(new TrainedLayer.Activated(unused("softmax", network.layers()), Activation.SOFTMAX));
        return new TrainedNetwork(
                network.name(),
                network.input(),
                network.preprocessing(),
                network.statistics(),
                network.classes(),
                layers,
                network.tensors(),
                network.origin());
    }

    private static String unused(String name, List<TrainedLayer> layers) {
        return isUsed(name, layers) ? unused(name + "_", layers) : name;
    }

    private static boolean isUsed(String name, List<TrainedLayer> layers) {
        return layers.stream()
                .anyMatch(layer -> layer.name().equals(name)
                        || layer instanceof TrainedLayer.Residual block && isUsed(name, block.layers()));
    }
}
