package io.github.mnistmaven.dl4j;

import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.activations.BaseActivationFunction;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.impl.transforms.strict.Erf;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.ops.transforms.Transforms;

/**
 * {@code x * Phi(x)}, as in Keras (Hendrycks and Gimpel, 2016). DL4J's two are approximations, one of them miswritten.
 */
final class ExactGelu extends BaseActivationFunction {
    private static final long serialVersionUID = 1L;
    private static final double DENSITY_AT_ZERO = 1 / Math.sqrt(2 * Math.PI);

    @Override
    public INDArray getActivation(INDArray in, boolean training) {
        return in.muli(distribution(in));
    }

    @Override
    public Pair<INDArray, INDArray> backprop(INDArray in, INDArray epsilon) {
        assertShape(in, epsilon);
        INDArray density = Transforms.exp(in.mul(in).divi(-2), false).muli(DENSITY_AT_ZERO);
        INDArray slope = density.muli(in).addi(distribution(in));
        return new Pair<>(slope.muli(epsilon), null);
    }

    private static INDArray distribution(INDArray x) {
        INDArray scaled = x.mul(Math.sqrt(0.5));
        Nd4j.exec(new Erf(scaled, scaled));
        return scaled.addi(1).divi(2);
    }
}
