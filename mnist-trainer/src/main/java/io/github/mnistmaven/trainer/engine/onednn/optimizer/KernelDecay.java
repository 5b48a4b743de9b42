package io.github.mnistmaven.trainer.engine.onednn.optimizer;

import io.github.mnistmaven.experiment.model.Regularization;
import io.github.mnistmaven.trainer.engine.onednn.device.Device;
import io.github.mnistmaven.trainer.engine.onednn.device.Formula;
import io.github.mnistmaven.trainer.engine.onednn.device.Step;
import io.github.mnistmaven.trainer.engine.onednn.device.Tensor;
import java.util.ArrayList;
import java.util.List;

/** What makes kernels smaller: l1 and l2 penalties through their gradients, and decay of the weights themselves. */
public final class KernelDecay {
    /** So large that its product with any weight that counts leaves the range from -1 to 1. */
    private static final double STEEP = 1e30;

    private final double weightDecay;
    private final Tensor kept;
    private final List<Step> penalties = new ArrayList<>();
    private final List<Step> decays = new ArrayList<>();

    /**
     * Nothing to decay yet.
     *
     * @param weightDecay the share of a weight, times the learning rate, that a step takes away
     */
    public KernelDecay(Device device, double weightDecay) {
        this.weightDecay = weightDecay;
        this.kept = device.scalar(1);
    }

    /** Adds one kernel. */
    public void add(Device device, Regularization regularization, Tensor kernel, Tensor gradient) {
        if (regularization.l1() > 0) {
            penalties.add(Formula.product(kernel, device.scalar(STEEP))
                    .clip(-1, 1)
                    .linear(regularization.l1(), 0)
                    .plusTarget(1)
                    .into(device, gradient));
        }
        if (regularization.l2() > 0) {
            penalties.add(Formula.product(kernel, device.scalar(2 * regularization.l2()))
                    .plusTarget(1)
                    .into(device, gradient));
        }
        if (weightDecay > 0) {
            decays.add(Formula.product(kernel, kept).into(device, kernel));
        }
    }

    /** Adds the penalties' gradients to those of the loss, then decays; to be called before the update. */
    public void apply(double learningRate) {
        penalties.forEach(Step::run);
        kept.put((float) (1 - learningRate * weightDecay));
        decays.forEach(Step::run);
    }
}
