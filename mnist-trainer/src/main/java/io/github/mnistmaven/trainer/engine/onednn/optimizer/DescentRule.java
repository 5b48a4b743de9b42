package io.github.mnistmaven.trainer.engine.onednn.optimizer;

import io.github.mnistmaven.trainer.engine.onednn.device.Device;
import io.github.mnistmaven.trainer.engine.onednn.device.Formula;
import io.github.mnistmaven.trainer.engine.onednn.device.Step;
import io.github.mnistmaven.trainer.engine.onednn.device.Tensor;
import java.util.List;

/** Plain gradient descent. */
final class DescentRule implements UpdateRule {
    private final Tensor negativeRate;
    private final Step descend;

    DescentRule(Device device, Tensor values, Tensor gradients) {
        negativeRate = device.scalar(0);
        descend = Formula.weightedSum(device.scalar(1), values, negativeRate, gradients)
                .into(device, values);
    }

    @Override
    public List<Tensor> slots() {
        return List.of();
    }

    @Override
    public void update(double learningRate, long step) {
        negativeRate.put((float) -learningRate);
        descend.run();
    }
}
