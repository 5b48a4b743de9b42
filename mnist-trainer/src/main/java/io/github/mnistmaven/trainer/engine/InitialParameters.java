package io.github.mnistmaven.trainer.engine;

import io.github.mnistmaven.experiment.model.Layer;
import io.github.mnistmaven.experiment.model.Size;
import io.github.mnistmaven.experiment.plan.PlannedLayer;
import io.github.mnistmaven.experiment.plan.TrainingPlan;
import io.github.mnistmaven.trainer.random.Randomness;
import io.github.mnistmaven.trainer.random.Randomness.Purpose;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Keras' initial parameters, whichever engine trains: kernels Glorot uniform (Glorot and Bengio, 2010), gammas and moving
 * variances 1, everything else 0.
 */
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
        SplittableRandom random = randomness.generator(Purpose.INITIAL_PARAMETERS, number);
        for (ParameterPart part : layout.of(layer)) {
            if (part.kind().isKernel()) {
                draw(part, random);
            } else if (part.kind() == ParameterKind.GAMMA || part.kind() == ParameterKind.MOVING_VARIANCE) {
                Arrays.fill(values, part.offset(), part.end(), 1);
            }
        }
    }

    private void draw(ParameterPart part, SplittableRandom random) {
        PlannedLayer planned = plan.layers().get(part.layer());
        double limit = Math.sqrt(6 / fans(planned, part.kind()));
        if (planned.layer() instanceof Layer.Dense) {
            drawByInput(part, random, limit);
            return;
        }
        for (int i = part.offset(); i < part.end(); i++) {
            values[i] = (float) random.nextDouble(-limit, limit);
        }
    }

    /** Draws a dense kernel in Keras' order, [input][unit], though it lies [unit][input]. */
    private void drawByInput(ParameterPart part, SplittableRandom random, double limit) {
        int units = part.shape().get(0);
        int inputs = part.shape().get(1);
        for (int input = 0; input < inputs; input++) {
            for (int unit = 0; unit < units; unit++) {
                values[part.offset() + unit * inputs + input] = (float) random.nextDouble(-limit, limit);
            }
        }
    }

    /** Fan-in plus fan-out, as Keras counts them: strides make no difference. */
    private static double fans(PlannedLayer planned, ParameterKind kind) {
        Layer layer = planned.layer();
        int inputs = planned.input().channels();
        int outputs = planned.output().channels();
        if (layer instanceof Layer.Conv2D c) {
            return area(c.kernelSize()) * (inputs + outputs);
        }
        if (layer instanceof Layer.DepthwiseConv2D d) {
            return area(d.kernelSize()) * (inputs + d.depthMultiplier());
        }
        if (layer instanceof Layer.SeparableConv2D s) {
            return kind == ParameterKind.DEPTHWISE_KERNEL
                    ? area(s.kernelSize()) * (inputs + s.depthMultiplier())
                    : (double) inputs * s.depthMultiplier() + outputs;
        }
        return (double) inputs + outputs;
    }

    private static double area(Size kernel) {
        return (double) kernel.height() * kernel.width();
    }
}
