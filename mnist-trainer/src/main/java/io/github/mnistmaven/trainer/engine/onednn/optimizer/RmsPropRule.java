package io.github.mnistmaven.trainer.engine.onednn.optimizer;

import io.github.mnistmaven.experiment.model.Optimizer;
import io.github.mnistmaven.trainer.engine.onednn.device.Device;
import io.github.mnistmaven.trainer.engine.onednn.device.Formula;
import io.github.mnistmaven.trainer.engine.onednn.device.Step;
import io.github.mnistmaven.trainer.engine.onednn.device.Tensor;
import java.util.List;

/** RMSprop (Hinton, 2012), epsilon within the root. */
final class RmsPropRule implements UpdateRule {
    private final Tensor meanSquares;
    private final Tensor negativeRate;
    private final List<Step> steps;

    RmsPropRule(Device device, Tensor values, Tensor gradients, Optimizer.RmsProp settings) {
        meanSquares = device.zeros(values.layout());
        negativeRate = device.scalar(0);
        steps = List.of(
                Formula.product(gradients, gradients)
                        .linear(1 - settings.rho(), 0)
                        .plusTarget(settings.rho())
                        .into(device, meanSquares),
                Formula.product(meanSquares, device.scalar(1))
                        .linear(1, settings.epsilon())
                        .root()
                        .inverse()
                        .times(gradients)
                        .times(negativeRate)
                        .plusTarget(1)
                        .into(device, values));
    }

    @Override
    public List<Tensor> slots() {
        return List.of(meanSquares);
    }

    @Override
    public void update(double learningRate, long step) {
        negativeRate.put((float) -learningRate);
        steps.forEach(Step::run);
    }
}
