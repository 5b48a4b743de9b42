package io.github.mnistmaven.trainer.engine.dl4j;

import io.github.mnistmaven.trainer.engine.ParameterLayout;
import io.github.mnistmaven.trainer.engine.ParameterPart;
import io.github.mnistmaven.trainer.engine.Penalties;
import java.util.function.DoubleSupplier;
import org.deeplearning4j.nn.api.Model;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.optimize.api.BaseTrainingListener;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.impl.transforms.pairwise.arithmetic.Axpy;
import org.nd4j.linalg.api.ops.impl.transforms.same.Sign;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.INDArrayIndex;
import org.nd4j.linalg.indexing.NDArrayIndex;

/**
 * Penalties and weight decay between gradient and update. DL4J's own take depthwise and separable convolutions' biases for
 * the first weights of their kernels, because it lists them in another order than that of the parameter vector.
 */
final class KernelPenalties extends BaseTrainingListener {
    private final ParameterLayout layout;
    private final DoubleSupplier learningRate;
    /** Room for the signs of kernels: arrays made in every step would wait for the garbage collector. */
    private final INDArray signs;

    KernelPenalties(ParameterLayout layout, DoubleSupplier learningRate) {
        this.layout = layout;
        this.learningRate = learningRate;
        signs = Nd4j.create(DataType.FLOAT, layout.length());
    }

    /** DL4J calls this before it divides gradients by the size of the batch and updates. */
    @Override
    public void onGradientCalculation(Model model) {
        MultiLayerNetwork network = (MultiLayerNetwork) model;
        INDArray parameters = network.params().reshape(network.numParams());
        INDArray gradients = network.getFlattenedGradients().reshape(network.numParams());
        for (ParameterPart part : layout.parts()) {
            if (!part.penalties().isNone()) {
                INDArrayIndex place = NDArrayIndex.interval(part.offset(), part.end());
                penalise(
                        part.penalties(),
                        parameters.get(place),
                        gradients.get(place),
                        signs.get(place),
                        network.batchSize());
            }
        }
    }

    private void penalise(Penalties penalties, INDArray kernel, INDArray gradient, INDArray sign, int batchSize) {
        if (penalties.l1() > 0) {
            Nd4j.exec(new Sign(kernel, sign));
            add(sign, penalties.l1() * batchSize, gradient);
        }
        if (penalties.l2() > 0) {
            add(kernel, 2 * penalties.l2() * batchSize, gradient);
        }
        if (penalties.weightDecay() > 0) {
            kernel.muli(1 - learningRate.getAsDouble() * penalties.weightDecay());
        }
    }

    private static void add(INDArray values, double factor, INDArray to) {
        Nd4j.exec(new Axpy(values, to, to, factor));
    }
}
