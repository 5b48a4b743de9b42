package io.github.mnistmaven.dl4j;

import java.util.ArrayList;
import java.util.List;
import org.deeplearning4j.nn.conf.InputPreProcessor;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.Layer;

/**
 * Layers that become a network just as those of DL4J's own builder do, but without ND4J. DL4J's builder seeds ND4J's
 * random numbers, of which nothing here takes any, and that loads ND4J's native libraries: a second and 100 MB, which
 * whoever only writes a model file should not have to spend.
 */
final class LayerList extends NeuralNetConfiguration.ListBuilder {
    private final NeuralNetConfiguration.Builder defaults;

    /**
     * An empty list.
     *
     * @param defaults what holds for every layer; to be seeded by {@code setSeed}, since {@code seed} needs ND4J too
     */
    LayerList(NeuralNetConfiguration.Builder defaults) {
        super(defaults);
        this.defaults = defaults;
    }

    @Override
    public MultiLayerConfiguration build() {
        List<NeuralNetConfiguration> layers = new ArrayList<>();
        InputType type = inputType;
        for (int i = 0; i < getLayerwise().size(); i++) {
            NeuralNetConfiguration.Builder builder = getLayerwise().get(i);
            builder.getLayer().setLayerName("layer" + i);
            layers.add(builder.build());
            type = connect(i, builder.getLayer(), type);
        }
        MultiLayerConfiguration network = new MultiLayerConfiguration();
        network.setConfs(layers);
        network.setInputPreProcessors(inputPreProcessors);
        network.setTrainingWorkspaceMode(defaults.getTrainingWorkspaceMode());
        network.setInferenceWorkspaceMode(defaults.getInferenceWorkspaceMode());
        network.setCacheMode(defaults.getCacheMode());
        network.setDataType(defaults.getDataType());
        return network;
    }

    /** Tells a layer what enters it, and returns what leaves it. */
    private InputType connect(int index, Layer layer, InputType entering) {
        InputPreProcessor preProcessor =
                inputPreProcessors.computeIfAbsent(index, i -> layer.getPreProcessorForInputType(entering));
        InputType input = preProcessor == null ? entering : preProcessor.getOutputType(entering);
        layer.setNIn(input, true);
        return layer.getOutputType(index, input);
    }
}
