package io.github.mnistmaven.trainer.engine.dl4j;

import io.github.mnistmaven.trainer.engine.ParameterLayout;
import io.github.mnistmaven.trainer.engine.ParameterPart;
import io.github.mnistmaven.trainer.engine.Penalties;
import java.util.function.DoubleSupplier;
import org.deeplearning4j.nn.api.Model;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.optimize.api.BaseTrainingListener;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.impl.transforms.pairwise.arithmetic.Axpy;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;
import org.nd4j.linalg.ops.transforms.Transforms;

/**
 * Penalties and weight decay between gradient and update. DL4J's own take depthwise and separable convolutions' biases for
 * the first weights of their kernels, because it lists them in another order than that of the parameter vector.
 */
final class KernelPenalties extends BaseTrainingListener {
    private final Penalties penalties;
    private final ParameterLayout layout;
    private final DoubleSupplier learningRate;

    KernelPenalties(Penalties penalties, ParameterLayout layout, DoubleSupplier learningRate) {
        this.penalties = penalties;
        this.layout = layout;
        this.learningRate = learningRate;
    }

    /** DL4J calls this before it divides gradients by the size of the batch and updates. */
    @Override
    public void onGradientCalculation(Model model) {
        MultiLayerNetwork network = (MultiLayerNetwork) model;
        INDArray parameters = network.params().reshape(network.numParams());
        INDArray gradients = network.getFlattenedGradients().reshape(network.numParams());
        for (ParameterPart part : layout.parts()) {
            if (part.kind().isKernel()) {
                INDArray kernel = parameters.get(NDArrayIndex.interval(part.offset(), part.end()));
                INDArray gradient = gradients.get(NDArrayIndex.interval(part.offset(), part.end()));
                penalise(kernel, gradient, network.batchSize());
            }
        }
    }

    private void penalise(INDArray kernel, INDArray gradient, int batchSize) {
        if (penalties.l1() > 0) {
            add(Transforms.sign(kernel, true), penalties.l1() * batchSize, gradient);
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
