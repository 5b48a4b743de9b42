package io.github.mnistmaven.model.dl4j;

import io.github.mnistmaven.model.network.TrainedLayer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Layers of which some are residual blocks. Every vertex takes what the one before it gives, and the sum at the end of
 * a block what enters the block as well, or what a shortcut makes of it. Parameters lie in the order in which vertices
 * are computed: without layers in shortcuts there is one only, and else the configuration says which.
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
        Dl4jObject configuration = Configurations.network()
                .with("defaultConfiguration", Configurations.withoutLayer())
                .with("networkInputs", List.of(input))
                .with("networkOutputs", List.of(output.name()))
                .with("vertexInputs", inputs)
                .with("vertices", vertices);
        return hasSeveralOrders(network)
                ? inOrder(configuration)
                : configuration.without("topologicalOrder", "topologicalOrderStr");
    }

    /** Says in which order vertices are computed, which is that of their parameters. */
    private Dl4jObject inOrder(Dl4jObject configuration) {
        List<String> order = new ArrayList<>(List.of(input));
        order.addAll(vertices.keySet());
        return configuration
                .with(
                        "topologicalOrder",
                        IntStream.range(0, order.size()).boxed().toList())
                .with("topologicalOrderStr", order);
    }

    private static boolean hasSeveralOrders(List<PlacedLayer> layers) {
        return layers.stream()
                .anyMatch(placed -> placed.branches().stream()
                                        .filter(branch -> !branch.isEmpty())
                                        .count()
                                > 1
                        || hasSeveralOrders(placed.inner()));
    }

    private void add(PlacedLayer placed) {
        if (placed.layer() instanceof TrainedLayer.Residual) {
            String entering = last;
            String through = branch(placed.branches().get(0), entering);
            String around = branch(placed.branches().get(1), entering);
            Dl4jObject sum = Dl4jObject.of(VERTICES + "ElementWiseVertex").with("op", "Add");
            add(placed.name(), sum, List.of(around, through));
        } else if (placed.layer() instanceof TrainedLayer.Flatten) {
            Dl4jObject flatten =
                    Dl4jObject.of(VERTICES + "PreprocessorVertex").with("preProcessor", Parts.flatten(placed.input()));
            add(placed.name(), flatten, List.of(last));
        } else {
            addLayer(placed, LayerForms.hidden(placed));
        }
    }

    /** Adds a branch of a block; what leaves it. */
    private String branch(List<PlacedLayer> layers, String entering) {
        last = entering;
        layers.forEach(this::add);
        return last;
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
            addNames(placed.inner());
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
        return first.branches().isEmpty()
                ? LayerForms.worksInPlace(first.layer())
                : first.branches().stream().anyMatch(branch -> !branch.isEmpty() && startsInPlace(branch));
    }
}
