package io.github.mnistmaven.model.dl4j;

import io.github.mnistmaven.model.network.TrainedLayer;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Layers of which some are residual blocks. Every vertex takes what the one before it gives, and the sum at the end of
 * a block what enters the block as well. So there is one order only in which they can be computed, and that is the one
 * in which their parameters lie.
 */
final class Graph {
    private static final String VERTICES = "org.deeplearning4j.nn.conf.graph.";

    private final List<PlacedLayer> network;
    private final Set<String> names = new HashSet<>();
    private final Map<String, Object> vertices = new LinkedHashMap<>();
    private final Map<String, Object> inputs = new LinkedHashMap<>();
    private final String input;
    private String last;

    Graph(List<PlacedLayer> network) {
        this.network = network;
        addNames(network);
        input = unused("input");
        last = input;
    }

    Dl4jObject configuration() {
        if (startsInPlace(network)) {
            add(unused("copy"), Dl4jObject.of(VERTICES + "ScaleVertex").with("scaleFactor", 1.0), List.of(last));
        }
        network.subList(0, network.size() - 1).forEach(this::add);
        PlacedLayer output = network.get(network.size() - 1);
        addLayer(output, LayerForms.output(output));
        return Configurations.network()
                .with("defaultConfiguration", Configurations.withoutLayer())
                .with("networkInputs", List.of(input))
                .with("networkOutputs", List.of(output.name()))
                .with("vertexInputs", inputs)
                .with("vertices", vertices)
                .without("topologicalOrder", "topologicalOrderStr");
    }

    private void add(PlacedLayer placed) {
        if (placed.layer() instanceof TrainedLayer.Residual) {
            String entering = last;
            placed.block().forEach(this::add);
            Dl4jObject sum = Dl4jObject.of(VERTICES + "ElementWiseVertex").with("op", "Add");
            add(placed.name(), sum, List.of(entering, last));
        } else if (placed.layer() instanceof TrainedLayer.Flatten) {
            Dl4jObject flatten =
                    Dl4jObject.of(VERTICES + "PreprocessorVertex").with("preProcessor", Parts.flatten(placed.input()));
            add(placed.name(), flatten, List.of(last));
        } else {
            addLayer(placed, LayerForms.hidden(placed));
        }
    }

    private void addLayer(PlacedLayer placed, Dl4jObject layer) {
        Dl4jObject configuration =
                Configurations.layer(placed.name(), layer, LayerForms.parameterNames(placed.layer()));
        Dl4jObject vertex = Dl4jObject.of(VERTICES + "LayerVertex")
                .with("layerConf", configuration)
                .with("outputVertex", false)
                .without("preProcessor");
        add(placed.name(), vertex, List.of(last));
    }

    private void add(String name, Dl4jObject vertex, List<String> from) {
        vertices.put(name, vertex.properties());
        inputs.put(name, from);
        last = name;
    }

    private void addNames(List<PlacedLayer> layers) {
        layers.forEach(placed -> {
            names.add(placed.name());
            addNames(placed.block());
        });
    }

    /** A name that no layer has. */
    private String unused(String wanted) {
        String name = wanted;
        while (names.contains(name)) {
            name += "_";
        }
        return name;
    }

    /** Whether the network's own input would be changed, which a block may still have to add, or be flattened. */
    private static boolean startsInPlace(List<PlacedLayer> all) {
        PlacedLayer first = all.stream()
                .filter(placed -> !(placed.layer() instanceof TrainedLayer.Flatten))
                .findFirst()
                .orElseThrow();
        return first.block().isEmpty() ? LayerForms.worksInPlace(first.layer()) : startsInPlace(first.block());
    }
}
