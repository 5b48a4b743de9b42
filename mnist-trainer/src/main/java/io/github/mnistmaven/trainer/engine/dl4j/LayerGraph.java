package io.github.mnistmaven.trainer.engine.dl4j;

import io.github.mnistmaven.experiment.model.Layer;
import io.github.mnistmaven.experiment.plan.PlannedLayer;
import io.github.mnistmaven.trainer.engine.UnsupportedNetworkException;
import java.util.List;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.graph.ElementWiseVertex;
import org.deeplearning4j.nn.conf.graph.PreprocessorVertex;
import org.deeplearning4j.nn.conf.graph.ScaleVertex;
import org.deeplearning4j.nn.conf.inputs.InputType;

/**
 * Layers of which some are residual blocks as a graph of DL4J's. Every vertex takes what the one before it gives, and the
 * sum at the end of a block what enters the block as well. So there is one order only in which they can be computed, and
 * that is the one in which the parameters of the plan lie.
 */
final class LayerGraph {
    private static final String INPUT = "input";
    private static final String COPY = "copy";

    private final List<PlannedLayer> planned;
    private final LayerFactory layers;
    private GraphBuilder graph;
    private int next;
    private String last = INPUT;

    LayerGraph(List<PlannedLayer> planned, LayerFactory layers) {
        this.planned = planned;
        this.layers = layers;
    }

    /**
     * The graph.
     *
     * @param defaults what holds for every layer; to be seeded by {@code setSeed}, since {@code seed} needs ND4J's natives
     * @throws UnsupportedNetworkException if DL4J has no such network
     */
    ComputationGraphConfiguration configuration(NeuralNetConfiguration.Builder defaults, InputType image)
            throws UnsupportedNetworkException {
        graph = new GraphBuilder(defaults).addInputs(INPUT).setInputTypes(image);
        if (startsInPlace()) {
            last = COPY;
            graph.addVertex(COPY, new ScaleVertex(1), INPUT);
        }
        int end = 0;
        while (next < planned.size() - 1) {
            end = next;
            add();
        }
        PlannedLayer output = planned.get(next < planned.size() ? next : end);
        graph.addLayer(output.name(), layers.output(output), last);
        return graph.setOutputs(output.name()).build();
    }

    /** Adds the next layer of the plan, and with a block all layers within it. */
    private void add() throws UnsupportedNetworkException {
        int index = next++;
        PlannedLayer layer = planned.get(index);
        if (layer.layer() instanceof Layer.Residual block) {
            addBlock(layer.name(), block);
        } else if (layer.layer() instanceof Layer.Flatten) {
            graph.addVertex(layer.name(), new PreprocessorVertex(NetworkFactory.flatten(layer.input())), last);
            last = layer.name();
        } else {
            graph.addLayer(layer.name(), layers.hidden(index, layer), last);
            last = layer.name();
        }
    }

    private void addBlock(String name, Layer.Residual block) throws UnsupportedNetworkException {
        String entering = last;
        for (int i = 0; i < block.layers().size(); i++) {
            add();
        }
        graph.addVertex(name, new ElementWiseVertex(ElementWiseVertex.Op.Add), entering, last);
        last = name;
    }

    /** Whether the network's own input would be changed, which a block may still have to add, or be flattened. */
    private boolean startsInPlace() {
        return planned.stream()
                .map(PlannedLayer::layer)
                .filter(layer -> !(layer instanceof Layer.Residual || layer instanceof Layer.Flatten))
                .findFirst()
                .filter(NetworkFactory::worksInPlace)
                .isPresent();
    }
}
