package io.github.mnistmaven.dl4j;

import java.util.Collection;
import java.util.Map;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.shade.jackson.core.JsonProcessingException;
import org.nd4j.shade.jackson.databind.ObjectMapper;

/** What it takes for a configuration of DL4J's to make another layer than DL4J's own does. */
final class Instantiation {

    private Instantiation() {}

    /** {@code copy}, all of its properties those of {@code original}. */
    static <L extends Layer, C extends L> C copy(L original, C copy) {
        ObjectMapper mapper = NeuralNetConfiguration.mapper();
        try {
            return mapper.readerForUpdating(copy).readValue(mapper.writeValueAsString(original));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("DL4J can't read what it wrote", e);
        }
    }

    /**
     * {@code layer}, ready for its network.
     *
     * @param parameters its part of the network's vector
     * @param table the same by name, as the configuration's initializer gives it
     */
    static <L extends org.deeplearning4j.nn.api.Layer> L of(
            L layer,
            NeuralNetConfiguration configuration,
            Collection<TrainingListener> listeners,
            int index,
            INDArray parameters,
            Map<String, INDArray> table) {
        layer.setListeners(listeners);
        layer.setIndex(index);
        layer.setParamsViewArray(parameters);
        layer.setParamTable(table);
        layer.setConf(configuration);
        return layer;
    }
}
