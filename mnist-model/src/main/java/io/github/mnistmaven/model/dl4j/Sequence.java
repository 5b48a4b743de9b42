package io.github.mnistmaven.model.dl4j;

import io.github.mnistmaven.model.network.TrainedLayer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One layer behind the other. A flatten layer is not a layer in DL4J: it comes with the next one. */
final class Sequence {
    private final List<PlacedLayer> network;
    private final List<Map<String, Object>> layers = new ArrayList<>();
    private final Map<String, Object> preprocessors = new LinkedHashMap<>();

    Sequence(List<PlacedLayer> network) {
        this.network = network;
    }

    Dl4jObject configuration() {
        if (startsInPlace()) {
            add(LayerForms.COPY, List.of());
        }
        int last = network.size() - 1;
        for (PlacedLayer placed : network.subList(0, last)) {
            if (placed.layer() instanceof TrainedLayer.Flatten) {
                preprocessors.put(
                        String.valueOf(layers.size()),
                        Parts.flatten(placed.input()).properties());
            } else {
                add(LayerForms.hidden(placed), LayerForms.parameterNames(placed.layer()));
            }
        }
        add(LayerForms.output(network.get(last)), List.of());
        return Configurations.network().with("confs", layers).with("inputPreProcessors", preprocessors);
    }

    private void add(Dl4jObject layer, List<String> parameterNames) {
        layers.add(Configurations.layer("layer" + layers.size(), layer, parameterNames)
                .properties());
    }

    /**
     * Whether the network's own input would reach a second layer, or a first one's flattening: unless it trains, DL4J
     * hands on what enters a layer of noise or an activation, and refuses arrays that no layer has made, but for the
     * first.
     */
    private boolean startsInPlace() {
        List<TrainedLayer> start = network.stream()
                .map(PlacedLayer::layer)
                .dropWhile(TrainedLayer.Flatten.class::isInstance)
                .limit(2)
                .toList();
        return LayerForms.worksInPlace(start.get(0))
                && start.stream()
                        .allMatch(layer -> LayerForms.worksInPlace(layer) || layer instanceof TrainedLayer.Flatten);
    }
}
