package io.github.mnistmaven.trainer.engine.onednn.optimizer;

import io.github.mnistmaven.trainer.engine.Penalties;
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

    private final Penalties settings;
    private final Tensor kept;
    private final List<Step> penalties = new ArrayList<>();
    private final List<Step> decays = new ArrayList<>();

    /** Nothing to decay yet. */
    public KernelDecay(Device device, Penalties settings) {
        this.settings = settings;
        this.kept = device.scalar(1);
    }

    /**
     * Adds one kernel.
     *
     * @param kernel its values, as a vector
     * @param gradient their gradient, as a vector
     */
    public void add(Device device, Tensor kernel, Tensor gradient) {
        if (settings.l1() > 0) {
            penalties.add(Formula.product(kernel, device.scalar(STEEP))
                    .clip(-1, 1)
                    .linear(settings.l1(), 0)
                    .plusTarget(1)
                    .into(device, gradient));
        }
        if (settings.l2() > 0) {
            penalties.add(Formula.product(kernel, device.scalar(2 * settings.l2()))
                    .plusTarget(1)
                    .into(device, gradient));
        }
        if (settings.weightDecay() > 0) {
            decays.add(Formula.product(kernel, kept).into(device, kernel));
        }
    }

    /** Adds the penalties' gradients to those of the loss, then decays; to be called before the update. */
    public void apply(double learningRate) {
        penalties.forEach(Step::run);
        kept.put((float) (1 - learningRate * settings.weightDecay()));
        decays.forEach(Step::run);
    }
}
