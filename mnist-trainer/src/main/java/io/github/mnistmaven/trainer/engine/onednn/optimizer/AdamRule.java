package io.github.mnistmaven.trainer.engine.onednn.optimizer;

import io.github.mnistmaven.trainer.engine.onednn.device.Device;
import io.github.mnistmaven.trainer.engine.onednn.device.Formula;
import io.github.mnistmaven.trainer.engine.onednn.device.Step;
import io.github.mnistmaven.trainer.engine.onednn.device.Tensor;
import java.util.List;

/** Adam (Kingma and Ba, 2014), its bias correction in the step size, as at the end of their section 2. */
final class AdamRule implements UpdateRule {
    private final double beta1;
    private final double beta2;
    private final Tensor first;
    private final Tensor second;
    private final Tensor negativeStepSize;
    private final List<Step> steps;

    AdamRule(Device device, Tensor values, Tensor gradients, double beta1, double beta2, double epsilon) {
        this.beta1 = beta1;
        this.beta2 = beta2;
        first = device.zeros(values.layout());
        second = device.zeros(values.layout());
        negativeStepSize = device.scalar(0);
        steps = List.of(
                Formula.weightedSum(device.scalar(beta1), first, device.scalar(1 - beta1), gradients)
                        .into(device, first),
                Formula.product(gradients, gradients)
                        .linear(1 - beta2, 0)
                        .plusTarget(beta2)
                        .into(device, second),
                Formula.product(second, device.scalar(1))
                        .root()
                        .linear(1, epsilon)
                        .inverse()
                        .times(first)
                        .times(negativeStepSize)
                        .plusTarget(1)
                        .into(device, values));
    }

    @Override
    public List<Tensor> slots() {
        return List.of(first, second);
    }

    @Override
    public void update(double learningRate, long step) {
        double correction = Math.sqrt(1 - StrictMath.pow(beta2, step)) / (1 - StrictMath.pow(beta1, step));
        negativeStepSize.put((float) (-learningRate * correction));
        steps.forEach(Step::run);
    }
}
