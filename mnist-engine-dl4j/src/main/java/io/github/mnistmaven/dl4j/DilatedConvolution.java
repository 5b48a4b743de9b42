package io.github.mnistmaven.dl4j;

import java.util.Collection;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A convolution with a dilated kernel that leaves DL4J's oneDNN helper alone, which has no such kernels: it fails, DL4J
 * prints an error with its stack trace, and goes on without it.
 */
final class DilatedConvolution extends ConvolutionLayer {
    private static final long serialVersionUID = 1L;

    private DilatedConvolution() {}

    /** The same layer as {@code layer}. */
    static DilatedConvolution of(ConvolutionLayer layer) {
        return Instantiation.copy(layer, new DilatedConvolution());
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
                new WithoutHelper(configuration, type),
                configuration,
                listeners,
                index,
                parameters,
                initializer().init(configuration, parameters, initialize));
    }

    private static final class WithoutHelper extends org.deeplearning4j.nn.layers.convolution.ConvolutionLayer {
        private static final long serialVersionUID = 1L;

        WithoutHelper(NeuralNetConfiguration configuration, DataType type) {
            super(configuration, type);
            helper = null;
        }
    }
}
