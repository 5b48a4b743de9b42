package io.github.mnistmaven.dl4j;

import io.github.mnistmaven.experiment.model.Optimizer;
import io.github.mnistmaven.experiment.plan.Penalties;
import io.github.mnistmaven.trainer.engine.ParameterLayout;
import io.github.mnistmaven.trainer.engine.ParameterPart;
import java.util.List;
import java.util.function.DoubleSupplier;
import org.deeplearning4j.nn.api.Model;
import org.deeplearning4j.optimize.api.BaseTrainingListener;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.impl.transforms.pairwise.arithmetic.Axpy;
import org.nd4j.linalg.api.ops.impl.transforms.same.Sign;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.INDArrayIndex;
import org.nd4j.linalg.indexing.NDArrayIndex;

/**
 * What happens between gradient and update, in Keras' order: penalties, the limit of a gradient's norm, weight decay.
 * DL4J's own penalties take depthwise and separable convolutions' biases for the first weights of their kernels,
 * because it lists them in another order than that of the parameter vector; it limits gradients without penalties; and
 * it trains whatever is not a moving statistic.
 */
final class GradientRules extends BaseTrainingListener {
    private final ParameterLayout layout;
    private final Optimizer optimizer;
    private final DoubleSupplier learningRate;
    /** Room for the signs of weights: arrays made in every step would wait for the garbage collector. */
    private final INDArray signs;

    /** @param optimizer has the norms that gradients do not exceed */
    GradientRules(ParameterLayout layout, Optimizer optimizer, DoubleSupplier learningRate) {
        this.layout = layout;
        this.optimizer = optimizer;
        this.learningRate = learningRate;
        signs = Nd4j.create(DataType.FLOAT, layout.length());
    }

    /** Whether there is anything to do. */
    boolean changeAnything() {
        return optimizer.clipnorm().isPresent()
                || optimizer.globalClipnorm().isPresent()
                || layout.parts().stream()
                        .anyMatch(part -> isFixed(part) || !part.penalties().equals(Penalties.NONE));
    }

    /** DL4J calls this before it divides gradients by the size of the batch and updates. */
    @Override
    public void onGradientCalculation(Model model) {
        INDArray parameters = model.params().reshape(model.numParams());
        INDArray gradients = model.getGradientsViewArray().reshape(model.numParams());
        int batchSize = model.batchSize();
        for (ParameterPart part : layout.parts()) {
            INDArrayIndex place = NDArrayIndex.interval(part.offset(), part.end());
            if (isFixed(part)) {
                gradients.get(place).assign(0);
            } else if (part.isTrained()) {
                Penalties penalties = part.penalties();
                if (penalties.l1() > 0 || penalties.l2() > 0) {
                    penalise(penalties, parameters.get(place), gradients.get(place), signs.get(place), batchSize);
                }
                optimizer.clipnorm().ifPresent(most -> clip(gradients.get(place), most * batchSize));
                if (penalties.weightDecay() > 0) {
                    parameters.get(place).muli(1 - learningRate.getAsDouble() * penalties.weightDecay());
                }
            }
        }
        optimizer.globalClipnorm().ifPresent(most -> clipTogether(gradients, most * batchSize));
    }

    /** What moves moving statistics is no gradient, and neither measured nor scaled. */
    private void clipTogether(INDArray gradients, double most) {
        List<INDArray> trained = layout.parts().stream()
                .filter(ParameterPart::isTrained)
                .map(part -> gradients.get(NDArrayIndex.interval(part.offset(), part.end())))
                .toList();
        double norm = Math.sqrt(trained.stream()
                .mapToDouble(gradient -> gradient.norm2Number().doubleValue())
                .map(length -> length * length)
                .sum());
        if (norm > most) {
            trained.forEach(gradient -> gradient.muli(most / norm));
        }
    }

    /** Whether a part stays as it is; what DL4J calls gradients of moving statistics moves them. */
    private static boolean isFixed(ParameterPart part) {
        return !part.isTrained() && part.kind().parameterKind().isPresent();
    }

    private static void penalise(
            Penalties penalties, INDArray weights, INDArray gradient, INDArray sign, int batchSize) {
        if (penalties.l1() > 0) {
            Nd4j.exec(new Sign(weights, sign));
            add(sign, penalties.l1() * batchSize, gradient);
        }
        if (penalties.l2() > 0) {
            add(weights, 2 * penalties.l2() * batchSize, gradient);
        }
    }

    private static void clip(INDArray gradient, double most) {
        double norm = gradient.norm2Number().doubleValue();
        if (norm > most) {
            gradient.muli(most / norm);
        }
    }

    private static void add(INDArray values, double factor, INDArray to) {
        Nd4j.exec(new Axpy(values, to, to, factor));
    }
}
