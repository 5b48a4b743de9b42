package io.github.mnistmaven.dl4j;

import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.activations.impl.ActivationLReLU;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Leaky ReLU whose derivative at zero is its slope below zero, as in Keras; DL4J's is 1 there. Zero is what a window
 * without ink and a bias that starts from zero make, so most of an image's values.
 */
final class KerasLeakyRelu extends ActivationLReLU {
    private static final long serialVersionUID = 1L;

    /** @param slope the derivative at zero and below */
    KerasLeakyRelu(double slope) {
        super(slope);
    }

    @Override
    public Pair<INDArray, INDArray> backprop(INDArray in, INDArray epsilon) {
        assertShape(in, epsilon);
        INDArray slopes = in.gt(0).castTo(DataType.FLOAT).muli(1 - getAlpha()).addi(getAlpha());
        return new Pair<>(slopes.muli(epsilon), null);
    }
}
