package io.github.mnistmaven.dl4j;

import io.github.mnistmaven.experiment.model.Layer;
import io.github.mnistmaven.experiment.model.Shape;
import io.github.mnistmaven.experiment.plan.EngineCoverage;
import io.github.mnistmaven.experiment.plan.PlannedLayer;
import io.github.mnistmaven.experiment.plan.TrainingPlan;
import io.github.mnistmaven.experiment.plan.Uncovered;
import io.github.mnistmaven.trainer.engine.UnsupportedNetworkException;
import java.util.List;
import java.util.Optional;
import org.deeplearning4j.nn.conf.CacheMode;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.WorkspaceMode;
import org.deeplearning4j.nn.conf.graph.GraphVertex;
import org.deeplearning4j.nn.conf.graph.LayerVertex;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.ZeroPaddingLayer;
import org.deeplearning4j.nn.conf.preprocessor.CnnToFeedForwardPreProcessor;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.api.buffer.DataType;

/**
 * Turns a plan into DL4J's configuration of the same network: one layer behind the other, or a graph if there are residual
 * blocks. A flatten layer is no layer in DL4J: it gives values in the order channel, row, column, and comes with the next
 * layer, or as a vertex of the graph.
 */
public final class NetworkFactory {
    private static final CacheMode KEEP_CONVOLUTIONS_FOR_BACKPROPAGATION = CacheMode.DEVICE;

    private final TrainingPlan plan;
    private final NetworkParts parts;
    private final LayerFactory layers;

    NetworkFactory(TrainingPlan plan, NetworkParts parts) {
        this.plan = plan;
        this.parts = parts;
        layers = new LayerFactory(parts, plan.data().classes().size());
    }

    /**
     * The network in JSON, in terms that every DL4J 1.0 knows, for a model file: a {@link MultiLayerConfiguration}, or a
     * {@link ComputationGraphConfiguration} if there are residual blocks.
     *
     * @throws UnsupportedNetworkException if DL4J has no such network
     */
    public static String portable(TrainingPlan plan) throws UnsupportedNetworkException {
        NetworkFactory factory = new NetworkFactory(plan, NetworkParts.STANDARD);
        if (factory.hasBlocks()) {
            ComputationGraphConfiguration graph = factory.graph();
            for (GraphVertex vertex : graph.getVertices().values()) {
                if (vertex instanceof LayerVertex layer) {
                    nameStatistics(layer.getLayerConf());
                }
            }
            return graph.toJson();
        }
        MultiLayerConfiguration sequence = factory.sequence();
        sequence.getConfs().forEach(NetworkFactory::nameStatistics);
        return sequence.toJson();
    }

    /** DL4J reads a moving variance for a logarithm unless the names of a layer's parameters say that it is a variance. */
    private static void nameStatistics(NeuralNetConfiguration configuration) {
        if (configuration.getLayer() instanceof BatchNormalization normalization) {
            normalization.initializer().paramKeys(normalization).forEach(configuration::addVariable);
        }
    }

    /**
     * The network, ready to train.
     *
     * @param parameters what it starts from
     */
    TrainableNetwork network(float[] parameters) throws UnsupportedNetworkException {
        return hasBlocks() ? GraphNetwork.of(graph(), parameters) : SequentialNetwork.of(sequence(), parameters);
    }

    private boolean hasBlocks() {
        return plan.layers().stream().anyMatch(planned -> planned.layer() instanceof Layer.Residual);
    }

    /** The network of a plan without residual blocks. */
    MultiLayerConfiguration sequence() throws UnsupportedNetworkException {
        requireCoverage();
        LayerList list = new LayerList(defaults());
        int last = plan.layers().size() - 1;
        int count = 0;
        if (startsInPlace()) {
            list.layer(new ZeroPaddingLayer.Builder(0, 0).build());
            count++;
        }
        for (int i = 0; i <= last; i++) {
            PlannedLayer planned = plan.layers().get(i);
            if (i < last && planned.layer() instanceof Layer.Flatten) {
                list.inputPreProcessor(count, flatten(planned.input()));
            } else {
                list.layer(i < last ? layers.hidden(i, planned) : layers.output(planned));
                count++;
            }
        }
        return list.setInputType(inputType()).build();
    }

    /**
     * Whether the network's own input would reach a second layer, or a first one's flattening: unless it trains, DL4J hands
     * on what enters a layer of noise or an activation, and refuses arrays that no layer has made, but for the first.
     */
    private boolean startsInPlace() {
        List<Layer> start = plan.layers().stream()
                .map(PlannedLayer::layer)
                .dropWhile(Layer.Flatten.class::isInstance)
                .limit(2)
                .toList();
        return worksInPlace(start.get(0))
                && start.stream().allMatch(layer -> worksInPlace(layer) || layer instanceof Layer.Flatten);
    }

    /** Whether DL4J, unless it trains, makes no new array for what leaves the layer. */
    static boolean worksInPlace(Layer layer) {
        return layer instanceof Layer.Noise || layer instanceof Layer.Activated;
    }

    private ComputationGraphConfiguration graph() throws UnsupportedNetworkException {
        requireCoverage();
        return new LayerGraph(plan, layers).configuration(defaults(), inputType());
    }

    private void requireCoverage() throws UnsupportedNetworkException {
        Optional<Uncovered> uncovered =
                EngineCoverage.dl4j(plan.layers()).stream().findFirst();
        if (uncovered.isPresent()) {
            throw new UnsupportedNetworkException(
                    "engine " + uncovered.get() + "; use " + uncovered.get().remedy());
        }
    }

    private NeuralNetConfiguration.Builder defaults() {
        NeuralNetConfiguration.Builder defaults = new NeuralNetConfiguration.Builder()
                .dataType(DataType.FLOAT)
                .updater(parts.updater(plan.training().optimizer()))
                .weightInit(WeightInit.XAVIER_UNIFORM)
                .trainingWorkspaceMode(WorkspaceMode.ENABLED)
                .inferenceWorkspaceMode(WorkspaceMode.ENABLED)
                .cacheMode(KEEP_CONVOLUTIONS_FOR_BACKPROPAGATION);
        defaults.setSeed(plan.training().seed());
        return defaults;
    }

    private InputType inputType() {
        Shape image = plan.data().image();
        return InputType.convolutional(image.height(), image.width(), image.channels());
    }

    static CnnToFeedForwardPreProcessor flatten(Shape image) {
        return new CnnToFeedForwardPreProcessor(image.height(), image.width(), image.channels());
    }
}
