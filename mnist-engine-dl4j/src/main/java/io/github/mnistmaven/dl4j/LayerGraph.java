package io.github.mnistmaven.dl4j;

import io.github.mnistmaven.experiment.model.Layer;
import io.github.mnistmaven.experiment.model.Shape;
import io.github.mnistmaven.experiment.plan.NetworkLayer;
import io.github.mnistmaven.experiment.plan.PlannedLayer;
import io.github.mnistmaven.experiment.plan.TrainingPlan;
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

    private final List<NetworkLayer> network;
    private final LayerFactory layers;
    private GraphBuilder graph;
    private String last = INPUT;

    LayerGraph(TrainingPlan plan, LayerFactory layers) {
        this.network = NetworkLayer.of(plan);
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
        if (startsInPlace(network)) {
            last = COPY;
            graph.addVertex(COPY, new ScaleVertex(1), INPUT);
        }
        addAll(network.subList(0, network.size() - 1));
        PlannedLayer output = network.get(network.size() - 1).planned();
        graph.addLayer(output.name(), layers.output(output), last);
        return graph.setOutputs(output.name()).build();
    }

    private void addAll(List<NetworkLayer> all) throws UnsupportedNetworkException {
        for (NetworkLayer one : all) {
            add(one);
        }
    }

    private void add(NetworkLayer layer) throws UnsupportedNetworkException {
        String name = layer.planned().name();
        if (layer.layer() instanceof Layer.Residual) {
            String entering = last;
            addAll(layer.block());
            graph.addVertex(name, new ElementWiseVertex(ElementWiseVertex.Op.Add), entering, last);
        } else if (layer.layer() instanceof Layer.Flatten) {
            Shape input = layer.planned().input();
            graph.addVertex(name, new PreprocessorVertex(NetworkFactory.flatten(input)), last);
        } else {
            graph.addLayer(name, layers.hidden(layer.index(), layer.planned()), last);
        }
        last = name;
    }

    /** Whether the network's own input would be changed, which a block may still have to add, or be flattened. */
    private static boolean startsInPlace(List<NetworkLayer> all) {
        NetworkLayer first = all.stream()
                .filter(layer -> !(layer.layer() instanceof Layer.Flatten))
                .findFirst()
                .orElseThrow();
        return first.block().isEmpty() ? NetworkFactory.worksInPlace(first.layer()) : startsInPlace(first.block());
    }
}
