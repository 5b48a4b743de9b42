package io.github.mnistmaven.dl4j;

import java.util.Collection;
import java.util.Map;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.layers.BaseLayer;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.nd4j.linalg.api.ndarray.INDArray;

/** What DL4J's configurations do to a layer that they have just made, for those that make another one. */
final class Instantiation {

    private Instantiation() {}

    /**
     * {@code layer}, ready for its network.
     *
     * @param parameters its part of the network's vector
     * @param table the same by name, as the configuration's initializer gives it
     */
    static <L extends BaseLayer<?>> L of(
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
