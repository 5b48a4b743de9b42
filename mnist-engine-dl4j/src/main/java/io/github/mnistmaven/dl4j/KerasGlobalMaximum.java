package io.github.mnistmaven.dl4j;

import java.util.Collection;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.GlobalPoolingLayer;
import org.deeplearning4j.nn.gradient.DefaultGradient;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The maximum of each channel, whose gradient goes to equal maxima in equal shares, as in Keras; DL4J gives all of it
 * to the first.
 */
final class KerasGlobalMaximum extends GlobalPoolingLayer {
    private static final long serialVersionUID = 1L;

    private KerasGlobalMaximum() {}

    /** The same layer as {@code layer}. */
    static KerasGlobalMaximum of(GlobalPoolingLayer layer) {
        return Instantiation.copy(layer, new KerasGlobalMaximum());
    }

    @Override
    public Layer instantiate(
            NeuralNetConfiguration configuration,
            Collection<TrainingListener> listeners,
            int index,
            INDArray parameters,
            boolean initialize,
            DataType type) {
        return Instantiation.of(
                new InShares(configuration, type),
                configuration,
                listeners,
                index,
                parameters,
                initializer().init(configuration, parameters, initialize));
    }

    private static final class InShares extends org.deeplearning4j.nn.layers.pooling.GlobalPoolingLayer {
        private static final long serialVersionUID = 1L;

        InShares(NeuralNetConfiguration configuration, DataType type) {
            super(configuration, type);
        }

        @Override
        public Pair<Gradient, INDArray> backpropGradient(INDArray epsilon, LayerWorkspaceMgr workspaces) {
            INDArray isLargest = input.eq(atAllPixels(input.max(2, 3))).castTo(DataType.FLOAT);
            INDArray shares = epsilon.div(isLargest.sum(2, 3));
            INDArray gradient = isLargest.muli(atAllPixels(shares));
            return new Pair<>(new DefaultGradient(), workspaces.leverageTo(ArrayType.ACTIVATION_GRAD, gradient));
        }

        private INDArray atAllPixels(INDArray values) {
            return values.reshape(input.size(0), input.size(1), 1, 1).broadcast(input.shape());
        }
    }
}
