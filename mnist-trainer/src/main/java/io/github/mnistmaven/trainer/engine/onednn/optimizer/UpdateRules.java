package io.github.mnistmaven.trainer.engine.onednn.optimizer;

import io.github.mnistmaven.experiment.model.Optimizer;
import io.github.mnistmaven.trainer.engine.onednn.device.Device;
import io.github.mnistmaven.trainer.engine.onednn.device.Tensor;

/** Makes the rule of each optimizer. */
public final class UpdateRules {

    private UpdateRules() {}

    /**
     * The rule of {@code optimizer}; the decay of its weights is not part of it.
     *
     * @param values all parameters
     * @param gradients their gradients, in the same layout
     */
    public static UpdateRule of(Optimizer optimizer, Device device, Tensor values, Tensor gradients) {
        if (optimizer instanceof Optimizer.Adam adam) {
            return new AdamRule(device, values, gradients, adam.beta1(), adam.beta2(), adam.epsilon());
        }
        if (optimizer instanceof Optimizer.AdamW adam) {
            return new AdamRule(device, values, gradients, adam.beta1(), adam.beta2(), adam.epsilon());
        }
        if (optimizer instanceof Optimizer.RmsProp rmsProp) {
            return new RmsPropRule(device, values, gradients, rmsProp);
        }
        Optimizer.Sgd sgd = (Optimizer.Sgd) optimizer;
        return sgd.momentum() == 0
                ? new DescentRule(device, values, gradients)
                : new MomentumRule(device, values, gradients, sgd);
    }
}
