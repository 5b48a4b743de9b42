package io.github.mnistmaven.dl4j;

import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.activations.impl.ActivationSELU;
import org.nd4j.linalg.api.ndarray.INDArray;

/** SELU whose derivative at zero is that above it, as in Keras; DL4J's is that below. */
final class KerasSelu extends ActivationSELU {
    private static final long serialVersionUID = 1L;

    @Override
    public Pair<INDArray, INDArray> backprop(INDArray in, INDArray epsilon) {
        return super.backprop(in.add(Float.MIN_NORMAL), epsilon);
    }
}
