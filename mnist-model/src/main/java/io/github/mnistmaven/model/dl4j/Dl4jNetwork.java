package io.github.mnistmaven.model.dl4j;

import io.github.mnistmaven.model.io.JsonText;
import io.github.mnistmaven.model.network.TrainedLayer;
import io.github.mnistmaven.model.network.TrainedNetwork;
import java.util.List;
import java.util.Optional;

/**
 * A network in the JSON of DL4J's configurations, in terms that every DL4J 1.0 knows: a
 * {@code MultiLayerConfiguration}, or a {@code ComputationGraphConfiguration} if there are residual blocks.
 */
public final class Dl4jNetwork {

    private Dl4jNetwork() {}

    /**
     * What DL4J lacks of the network, with the name of the layer; empty if it has it. Its gelu stands for Keras', up to
     * 0.02 off.
     */
    public static Optional<String> lack(TrainedNetwork network) {
        return Dl4jLack.of(network);
    }

    /** Whether a network is a graph to DL4J. */
    public static boolean isGraph(TrainedNetwork network) {
        return network.layers().stream().anyMatch(TrainedLayer.Block.class::isInstance);
    }

    /** The JSON of a network that DL4J does not {@linkplain #lack lack}. */
    public static String json(TrainedNetwork network) {
        List<PlacedLayer> layers = PlacedLayer.of(network);
        Dl4jObject configuration =
                isGraph(network) ? new Graph(layers).configuration() : new Sequence(layers).configuration();
        return JsonText.pretty(configuration.properties());
    }
}
