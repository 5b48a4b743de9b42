package io.github.mnistmaven.trainer.model.dl4j;

import io.github.mnistmaven.experiment.model.Layer;
import io.github.mnistmaven.experiment.plan.NetworkLayer;
import io.github.mnistmaven.experiment.plan.PlannedLayer;
import io.github.mnistmaven.experiment.plan.TrainingPlan;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Layers of which some are residual blocks. Every vertex takes what the one before it gives, and the sum at the end of
 * a block what enters the block as well. So there is one order only in which they can be computed, and that is the one
 * in which the parameters of the plan lie.
 */
final class Graph {
    private static final String INPUT = "input";
    private static final String COPY = "copy";
    private static final String VERTICES = "org.deeplearning4j.nn.conf.graph.";

    private final List<NetworkLayer> network;
    private final LayerForms forms;
    private final Configurations configurations;
    private final Map<String, Dl4jObject> vertices = new LinkedHashMap<>();
    private final Map<String, List<String>> inputs = new LinkedHashMap<>();
    private String last = INPUT;

    Graph(TrainingPlan plan, LayerForms forms) {
        network = NetworkLayer.of(plan);
        this.forms = forms;
        configurations = new Configurations(plan.training().seed());
    }

    Dl4jObject configuration() {
        if (startsInPlace(network)) {
            add(COPY, Dl4jObject.of(VERTICES + "ScaleVertex").with("scaleFactor", 1.0), List.of(last));
        }
        network.subList(0, network.size() - 1).forEach(this::add);
        PlannedLayer output = network.get(network.size() - 1).planned();
        addLayer(output, forms.output(output));
        return Configurations.network()
                .with("defaultConfiguration", configurations.withoutLayer())
                .with("networkInputs", List.of(INPUT))
                .with("networkOutputs", List.of(output.name()))
                .with("vertexInputs", inputs)
                .with("vertices", vertices)
                .without("topologicalOrder", "topologicalOrderStr");
    }

    private void add(NetworkLayer layer) {
        PlannedLayer planned = layer.planned();
        if (layer.layer() instanceof Layer.Residual) {
            String entering = last;
            layer.block().forEach(this::add);
            Dl4jObject sum = Dl4jObject.of(VERTICES + "ElementWiseVertex").with("op", "Add");
            add(planned.name(), sum, List.of(entering, last));
        } else if (layer.layer() instanceof Layer.Flatten) {
            Dl4jObject flatten =
                    Dl4jObject.of(VERTICES + "PreprocessorVertex").with("preProcessor", Parts.flatten(planned.input()));
            add(planned.name(), flatten, List.of(last));
        } else {
            addLayer(planned, forms.hidden(planned));
        }
    }

    private void addLayer(PlannedLayer planned, Dl4jObject layer) {
        Dl4jObject configuration =
                configurations.layer(planned.name(), layer, LayerForms.parameterNames(planned.layer()));
        Dl4jObject vertex = Dl4jObject.of(VERTICES + "LayerVertex")
                .with("layerConf", configuration)
                .with("outputVertex", false)
                .with("preProcessor", null);
        add(planned.name(), vertex, List.of(last));
    }

    private void add(String name, Dl4jObject vertex, List<String> from) {
        vertices.put(name, vertex);
        inputs.put(name, from);
        last = name;
    }

    /** Whether the network's own input would be changed, which a block may still have to add, or be flattened. */
    private static boolean startsInPlace(List<NetworkLayer> all) {
        NetworkLayer first = all.stream()
                .filter(layer -> !(layer.layer() instanceof Layer.Flatten))
                .findFirst()
                .orElseThrow();
        return first.block().isEmpty() ? LayerForms.worksInPlace(first.layer()) : startsInPlace(first.block());
    }
}
