package io.github.mnistmaven.dl4j;

import io.github.mnistmaven.experiment.model.Layer;
import io.github.mnistmaven.experiment.plan.PlannedLayer;
import io.github.mnistmaven.experiment.plan.TrainingPlan;
import io.github.mnistmaven.model.dl4j.Dl4jNetwork;
import io.github.mnistmaven.model.network.InvalidNetworkException;
import io.github.mnistmaven.model.network.Origin;
import io.github.mnistmaven.model.network.TrainedNetwork;
import io.github.mnistmaven.trainer.engine.UnsupportedNetworkException;
import io.github.mnistmaven.trainer.model.PlanNetwork;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.graph.LayerVertex;

/**
 * Makes a network that trains of what a model file says of it, so that what DL4J trains is what DL4J reads; parts that
 * DL4J lacks, or means otherwise, are replaced.
 */
final class NetworkFactory {
    private static final Origin START = new Origin("mnist-trainer", Optional.empty(), Optional.empty());

    private final TrainingPlan plan;
    private final TrainingParts parts;

    NetworkFactory(TrainingPlan plan, TrainingParts parts) {
        this.plan = plan;
        this.parts = parts;
    }

    /**
     * The network.
     *
     * @param parameters what it starts from
     * @throws UnsupportedNetworkException if DL4J has no such network
     */
    TrainableNetwork network(float[] parameters) throws UnsupportedNetworkException {
        TrainedNetwork start = start(parameters);
        Optional<String> lack = Dl4jNetwork.lack(start);
        if (lack.isPresent()) {
            throw unsupported(lack.get());
        }
        String json = Dl4jNetwork.json(start);
        return Dl4jNetwork.isGraph(start)
                ? GraphNetwork.of(graph(json), parameters)
                : SequentialNetwork.of(sequence(json), parameters);
    }

    private TrainedNetwork start(float[] parameters) throws UnsupportedNetworkException {
        try {
            return PlanNetwork.of(plan, parameters, Optional.empty(), START);
        } catch (InvalidNetworkException e) {
            throw unsupported(e.getMessage());
        }
    }

    private static UnsupportedNetworkException unsupported(String reason) {
        return new UnsupportedNetworkException("engine dl4j can't train this network (" + reason
                + "); use training.engine: auto, or a network that DL4J has");
    }

    private ComputationGraphConfiguration graph(String json) {
        ComputationGraphConfiguration graph = ComputationGraphConfiguration.fromJson(json);
        for (int i = 0; i < plan.layers().size(); i++) {
            PlannedLayer planned = plan.layers().get(i);
            if (graph.getVertices().get(planned.name()) instanceof LayerVertex vertex) {
                parts.replace(vertex.getLayerConf(), i, planned.layer());
            }
        }
        return graph;
    }

    private MultiLayerConfiguration sequence(String json) {
        MultiLayerConfiguration sequence = MultiLayerConfiguration.fromJson(json);
        List<NeuralNetConfiguration> layers = sequence.getConfs();
        int[] planned = IntStream.range(0, plan.layers().size())
                .filter(i -> !(layer(i) instanceof Layer.Flatten))
                .toArray();
        // one that stands before those of the plan has nothing to be replaced
        int first = layers.size() - planned.length;
        for (int i = 0; i < planned.length; i++) {
            parts.replace(layers.get(first + i), planned[i], layer(planned[i]));
        }
        return sequence;
    }

    private Layer layer(int index) {
        return plan.layers().get(index).layer();
    }
}
