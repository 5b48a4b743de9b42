package io.github.mnistmaven.trainer.engine.onednn.optimizer;

import io.github.mnistmaven.trainer.engine.onednn.device.Step;
import io.github.mnistmaven.trainer.engine.onednn.device.Tensor;
import java.util.List;
import java.util.function.LongToDoubleFunction;

/** Changes all parameters by their gradients. */
public final class UpdateRule {
    private final List<Tensor> slots;
    private final Tensor negativeStepSize;
    private final LongToDoubleFunction correction;
    private final List<Step> steps;

    /**
     * @param slots what it remembers of each parameter, in the order and the meaning of an optimizer's state
     * @param negativeStepSize the scalar that the steps take the step size from, with its sign changed
     * @param correction what the learning rate is multiplied by in a step, by the step's number
     * @param steps change slots and parameters
     */
    UpdateRule(List<Tensor> slots, Tensor negativeStepSize, LongToDoubleFunction correction, List<Step> steps) {
        this.slots = List.copyOf(slots);
        this.negativeStepSize = negativeStepSize;
        this.correction = correction;
        this.steps = List.copyOf(steps);
    }

    /** What it remembers of each parameter, in the order and the meaning of an optimizer's state. */
    public List<Tensor> slots() {
        return slots;
    }

    /**
     * One step.
     *
     * @param learningRate the step size
     * @param step the step's number, from 1
     */
    public void update(double learningRate, long step) {
        negativeStepSize.put((float) (-learningRate * correction.applyAsDouble(step)));
        steps.forEach(Step::run);
    }
}
