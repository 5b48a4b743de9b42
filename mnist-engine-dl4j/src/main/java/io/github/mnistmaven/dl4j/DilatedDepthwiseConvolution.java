package io.github.mnistmaven.dl4j;

import java.util.Collection;
import java.util.function.Supplier;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.DepthwiseConvolution2D;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.layers.convolution.DepthwiseConvolution2DLayer;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Environment;
import org.nd4j.linalg.factory.Nd4j;

/**
 * A depthwise convolution with a dilated kernel. ND4J's natives give it to oneDNN if its depth multiplier is 1, with a
 * padding that makes oneDNN refuse it, and have no other way then; their own code is as good as for any other
 * multiplier.
 */
final class DilatedDepthwiseConvolution extends DepthwiseConvolution2D {
    private static final long serialVersionUID = 1L;

    private DilatedDepthwiseConvolution() {}

    /** The same layer as {@code layer}. */
    static DilatedDepthwiseConvolution of(DepthwiseConvolution2D layer) {
        return Instantiation.copy(layer, new DilatedDepthwiseConvolution());
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
                new WithoutOneDnn(configuration, type),
                configuration,
                listeners,
                index,
                parameters,
                initializer().init(configuration, parameters, initialize));
    }

    private static final class WithoutOneDnn extends DepthwiseConvolution2DLayer {
        private static final long serialVersionUID = 1L;

        WithoutOneDnn(NeuralNetConfiguration configuration, DataType type) {
            super(configuration, type);
        }

        @Override
        public Pair<Gradient, INDArray> backpropGradient(INDArray epsilon, LayerWorkspaceMgr workspaces) {
            return withoutOneDnn(() -> super.backpropGradient(epsilon, workspaces));
        }

        @Override
        protected Pair<INDArray, INDArray> preOutput(
                boolean training, boolean forBackprop, LayerWorkspaceMgr workspaces) {
            return withoutOneDnn(() -> super.preOutput(training, forBackprop, workspaces));
        }

        private static <T> T withoutOneDnn(Supplier<T> operation) {
            Environment environment = Nd4j.getEnvironment();
            boolean allowed = environment.helpersAllowed();
            environment.allowHelpers(false);
            try {
                return operation.get();
            } finally {
                environment.allowHelpers(allowed);
            }
        }
    }
}
