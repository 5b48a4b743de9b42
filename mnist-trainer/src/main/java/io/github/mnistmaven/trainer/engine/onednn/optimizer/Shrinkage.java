package io.github.mnistmaven.trainer.engine.onednn.optimizer;

import io.github.mnistmaven.experiment.plan.Penalties;
import io.github.mnistmaven.trainer.engine.onednn.device.Device;
import io.github.mnistmaven.trainer.engine.onednn.device.Formula;
import io.github.mnistmaven.trainer.engine.onednn.device.Step;
import io.github.mnistmaven.trainer.engine.onednn.device.Tensor;
import java.util.ArrayList;
import java.util.List;

/** What makes parameters smaller: l1 and l2 penalties through their gradients, and decay of the weights themselves. */
public final class Shrinkage {
    /** So large that its product with any weight that counts leaves the range from -1 to 1. */
    private static final double STEEP = 1e30;

    /**
     * The decay of one part of the parameters.
     *
     * @param share the share of a weight, times the learning rate, that a step takes away
     * @param kept the scalar that the step takes what is left from
     */
    private record Decay(double share, Tensor kept, Step step) {
        void apply(double learningRate) {
            kept.put((float) (1 - learningRate * share));
            step.run();
        }
    }

    private final Device device;
    private final List<Step> penalties = new ArrayList<>();
    private final List<Decay> decays = new ArrayList<>();

    /** Nothing to make smaller yet. */
    public Shrinkage(Device device) {
        this.device = device;
    }

    /**
     * Adds one part of the parameters.
     *
     * @param values its values, as a vector
     * @param gradient their gradient, as a vector
     */
    public void add(Penalties part, Tensor values, Tensor gradient) {
        if (part.l1() > 0) {
            penalties.add(Formula.product(values, device.scalar(STEEP))
                    .clip(-1, 1)
                    .linear(part.l1(), 0)
                    .plusTarget(1)
                    .into(device, gradient));
        }
        if (part.l2() > 0) {
            penalties.add(Formula.product(values, device.scalar(2 * part.l2()))
                    .plusTarget(1)
                    .into(device, gradient));
        }
        if (part.weightDecay() > 0) {
            Tensor kept = device.scalar(1);
            decays.add(new Decay(
                    part.weightDecay(), kept, Formula.product(values, kept).into(device, values)));
        }
    }

    /** Adds the penalties' gradients to those of the loss. */
    public void penalise() {
        penalties.forEach(Step::run);
    }

    /** Takes each weight's share away, before the update. */
    public void decay(double learningRate) {
        decays.forEach(decay -> decay.apply(learningRate));
    }
}
