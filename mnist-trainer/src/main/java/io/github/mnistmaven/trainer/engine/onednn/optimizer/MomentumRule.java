package io.github.mnistmaven.trainer.engine.onednn.optimizer;

import io.github.mnistmaven.experiment.model.Optimizer;
import io.github.mnistmaven.trainer.engine.onednn.device.Device;
import io.github.mnistmaven.trainer.engine.onednn.device.Formula;
import io.github.mnistmaven.trainer.engine.onednn.device.Step;
import io.github.mnistmaven.trainer.engine.onednn.device.Tensor;
import java.util.List;

/** Gradient descent with momentum: a heavy ball (Polyak, 1964), or Nesterov's in the form of Sutskever et al., 2013. */
final class MomentumRule implements UpdateRule {
    private final Tensor velocity;
    private final Tensor negativeRate;
    private final List<Step> steps;

    MomentumRule(Device device, Tensor values, Tensor gradients, Optimizer.Sgd settings) {
        velocity = device.zeros(values.layout());
        negativeRate = device.scalar(0);
        Tensor momentum = device.scalar(settings.momentum());
        Step accelerate =
                Formula.weightedSum(momentum, velocity, negativeRate, gradients).into(device, velocity);
        Step move = settings.nesterov()
                ? Formula.weightedSum(momentum, velocity, negativeRate, gradients)
                        .plusTarget(1)
                        .into(device, values)
                : Formula.sum(values, velocity).into(device, values);
        steps = List.of(accelerate, move);
    }

    @Override
    public List<Tensor> slots() {
        return List.of(velocity);
    }

    @Override
    public void update(double learningRate, long step) {
        negativeRate.put((float) -learningRate);
        steps.forEach(Step::run);
    }
}
