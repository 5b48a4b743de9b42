package io.github.mnistmaven.trainer.engine;

import io.github.mnistmaven.experiment.model.Optimizer;
import io.github.mnistmaven.experiment.plan.TrainingPlan;

/**
 * What a plan does to kernels besides learning. An engine adds {@code l1 * sign(w) + 2 * l2 * w} to the gradient of the
 * mean loss, takes {@code learningRate * weightDecay * w} away, and then lets the optimizer update the weight, in this
 * order, as Keras does.
 *
 * @param l1 the weight of the sum of absolute values in what is made smaller, at least 0
 * @param l2 the weight of the sum of squares, at least 0
 * @param weightDecay the share of a weight, times the learning rate, that a step takes away, at least 0: what the optimizer
 *     and the regularization say together
 */
public record Penalties(double l1, double l2, double weightDecay) {

    /** Those of a plan: its regularization's, and the weight decay of its optimizer. */
    public static Penalties of(TrainingPlan plan) {
        double own = plan.training().optimizer() instanceof Optimizer.AdamW adamw ? adamw.weightDecay() : 0;
        return new Penalties(
                plan.regularization().l1(),
                plan.regularization().l2(),
                own + plan.regularization().weightDecay());
    }

    /** Whether there is nothing to do. */
    public boolean isNone() {
        return l1 == 0 && l2 == 0 && weightDecay == 0;
    }
}
