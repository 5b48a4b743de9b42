package io.github.mnistmaven.trainer.engine;

import io.github.mnistmaven.experiment.model.Ema;
import io.github.mnistmaven.experiment.model.Layer;
import io.github.mnistmaven.experiment.model.Optimizer;
import io.github.mnistmaven.experiment.model.Regularization;
import io.github.mnistmaven.experiment.plan.TensorKind;
import io.github.mnistmaven.experiment.plan.TrainingPlan;
import io.github.mnistmaven.model.network.Shape;
import io.github.mnistmaven.trainer.PlanBuilder;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * A small network for images of 7 by 6 pixels, two channels and three classes.
 *
 * @param name what it is there to test
 */
public record TestNetwork(String name, List<Layer> layers, Regularization regularization) {

    public static TestNetwork of(String name, Layer... layers) {
        return new TestNetwork(name, List.of(layers), Regularization.NONE);
    }

    /** The same layers, trained against overfitting. */
    public TestNetwork with(double l1, double l2, double weightDecay, double labelSmoothing) {
        return new TestNetwork(
                name,
                layers,
                new Regularization(Optional.empty(), Optional.empty(), l1, l2, weightDecay, List.of(), labelSmoothing));
    }

    public TrainingPlan plan(Optimizer optimizer) {
        return builder(optimizer).build();
    }

    /** One whose parameters are averaged. */
    public TrainingPlan plan(Optimizer optimizer, Ema ema) {
        return builder(optimizer).ema(ema).build();
    }

    private PlanBuilder builder(Optimizer optimizer) {
        PlanBuilder plan =
                new PlanBuilder(Shape.image(7, 6, 2), 3).optimizer(optimizer).regularization(regularization);
        layers.forEach(plan::layer);
        return plan;
    }

    /**
     * Biases included, which are zero at first and would hide themselves; gammas and moving variances are around 1.
     * Where a layer has no gamma, all of them are 1, and where it has no beta, all of them 0.
     */
    public static float[] randomParameters(TrainingPlan plan, long seed) {
        Random random = new Random(seed);
        float[] parameters = new float[(int) plan.parameters()];
        for (ParameterPart part : ParameterLayout.of(plan).parts()) {
            // small enough for sums over large kernels to leave some doubt about the class
            double deviation = Math.min(0.4, 4 / Math.sqrt(part.length()));
            for (int i = part.offset(); i < part.end(); i++) {
                double value = random.nextGaussian() * deviation;
                parameters[i] = (float)
                        (switch (part.kind()) {
                            case GAMMA -> part.isTrained() ? 1 + value : 1;
                            case BETA -> part.isTrained() ? value : 0;
                            case MOVING_VARIANCE -> Math.exp(value);
                            default -> value;
                        });
            }
        }
        return parameters;
    }

    /** The same, but every bias and beta is zero, as it is when training starts. */
    public static float[] unbiasedParameters(TrainingPlan plan, long seed) {
        float[] parameters = randomParameters(plan, seed);
        for (ParameterPart part : ParameterLayout.of(plan).parts()) {
            if (part.kind() == TensorKind.BIAS || part.kind() == TensorKind.BETA) {
                Arrays.fill(parameters, part.offset(), part.end(), 0);
            }
        }
        return parameters;
    }

    @Override
    public String toString() {
        return name;
    }
}
