package io.github.mnistmaven.trainer.engine;

import io.github.mnistmaven.experiment.model.Initializer;
import io.github.mnistmaven.experiment.model.Layer;
import io.github.mnistmaven.experiment.plan.KerasShape;
import io.github.mnistmaven.experiment.plan.TensorKind;
import io.github.mnistmaven.experiment.plan.TrainingPlan;
import io.github.mnistmaven.trainer.random.Randomness;
import io.github.mnistmaven.trainer.random.Randomness.Purpose;
import java.util.SplittableRandom;
import java.util.function.DoubleSupplier;

/** What parameters start from, whichever engine trains: what their initializers draw from the seed. */
public final class InitialParameters {
    private final TrainingPlan plan;
    private final Randomness randomness;
    private final ParameterLayout layout;
    private final float[] values;

    private InitialParameters(TrainingPlan plan) {
        this.plan = plan;
        randomness = new Randomness(plan.training().seed());
        layout = ParameterLayout.of(plan);
        values = new float[layout.length()];
    }

    /** The whole flat vector of a plan's network, in the order of {@link ParameterLayout}. */
    public static float[] of(TrainingPlan plan) {
        InitialParameters initial = new InitialParameters(plan);
        int number = 0;
        for (int i = 0; i < plan.layers().size(); i++) {
            initial.fill(i, number);
            // a flatten layer only changes how a sample is looked at: with or without one, a network starts the same
            number += plan.layers().get(i).layer() instanceof Layer.Flatten ? 0 : 1;
        }
        return initial.values;
    }

    /** @param number the key of the layer's random numbers */
    private void fill(int layer, int number) {
        SplittableRandom forKernels = randomness.generator(Purpose.INITIAL_PARAMETERS, number);
        for (ParameterPart part : layout.of(layer)) {
            // so that kernels start the same whatever the others start from
            SplittableRandom random = part.kind().isKernel()
                    ? forKernels
                    : randomness.generator(
                            Purpose.INITIAL_PARAMETERS, number, part.kind().ordinal());
            draw(part, random);
        }
    }

    private void draw(ParameterPart part, SplittableRandom random) {
        KerasShape shape = KerasShape.of(part.tensor());
        if (part.initializer() instanceof Initializer.Orthogonal orthogonal) {
            double[][] matrix = OrthogonalMatrix.draw(shape.rows(), shape.outputs(), random);
            drawInKerasOrder(part, shape, (row, column) -> orthogonal.gain() * matrix[row][column]);
            return;
        }
        DoubleSupplier drawn = new InitialValues(shape, random).of(part.initializer());
        if (isDense(part)) {
            drawInKerasOrder(part, shape, (row, column) -> drawn.getAsDouble());
            return;
        }
        for (int i = part.offset(); i < part.end(); i++) {
            values[i] = (float) drawn.getAsDouble();
        }
    }

    /**
     * Kernels of dense layers are drawn in Keras' order, others as they lie: so the seed decided on every model there
     * is.
     */
    private static boolean isDense(ParameterPart part) {
        return part.kind() == TensorKind.KERNEL && part.shape().size() == 2;
    }

    /** What a place of a matrix starts from. */
    private interface Matrix {
        double value(int row, int column);
    }

    private void drawInKerasOrder(ParameterPart part, KerasShape shape, Matrix matrix) {
        for (int row = 0; row < shape.rows(); row++) {
            for (int column = 0; column < shape.outputs(); column++) {
                values[part.offset() + shape.index(row, column)] = (float) matrix.value(row, column);
            }
        }
    }
}
