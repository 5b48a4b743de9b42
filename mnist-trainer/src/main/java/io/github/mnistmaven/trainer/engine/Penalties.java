package io.github.mnistmaven.trainer.engine;

import io.github.mnistmaven.experiment.model.Optimizer;
import io.github.mnistmaven.experiment.model.Regularizer;
import io.github.mnistmaven.experiment.plan.TrainingPlan;
import java.util.Optional;

/**
 * What a plan does to one part of the parameters besides learning. In each step, and in this order, as Keras does, an
 * engine adds {@code l1 * sign(w) + 2 * l2 * w} to the gradient of the mean loss; scales the part's gradient down to the
 * optimizer's {@code clipnorm}; takes {@code learningRate * weightDecay * w} away; and lets the optimizer update the
 * weight.
 *
 * @param l1 the weight of the sum of absolute values in what is made smaller, at least 0
 * @param l2 the weight of the sum of squares, at least 0
 * @param weightDecay the share of a weight, times the learning rate, that a step takes away, at least 0: what the optimizer
 *     and the regularization say together
 */
public record Penalties(double l1, double l2, double weightDecay) {
    /** Nothing besides learning. */
    public static final Penalties NONE = new Penalties(0, 0, 0);

    /**
     * Those of parameters that are trained. A regularizer of their own takes the place of the plan's, which is for kernels
     * alone, as decay is.
     */
    static Penalties of(TrainingPlan plan, ParameterKind kind, Optional<Regularizer> own) {
        double decay = kind.isKernel() ? weightDecay(plan) : 0;
        if (own.isPresent()) {
            return new Penalties(own.get().l1(), own.get().l2(), decay);
        }
        return kind.isKernel()
                ? new Penalties(
                        plan.regularization().l1(), plan.regularization().l2(), decay)
                : NONE;
    }

    private static double weightDecay(TrainingPlan plan) {
        double own = plan.training().optimizer() instanceof Optimizer.AdamW adamw ? adamw.weightDecay() : 0;
        return own + plan.regularization().weightDecay();
    }

    /** Whether there is nothing to do. */
    public boolean isNone() {
        return equals(NONE);
    }
}
