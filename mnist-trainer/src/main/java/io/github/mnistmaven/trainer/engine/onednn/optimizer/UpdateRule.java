package io.github.mnistmaven.trainer.engine.onednn.optimizer;

import io.github.mnistmaven.trainer.engine.onednn.device.Step;
import io.github.mnistmaven.trainer.engine.onednn.device.Tensor;
import java.util.List;

/** Changes all parameters by their gradients, which are of no use after. */
public final class UpdateRule {
    private final List<Tensor> slots;
    private final Preparation preparation;
    private final List<Step> steps;

    /**
     * @param slots what it remembers of each parameter, in the order and the meaning of an optimizer's state
     * @param preparation sets the scalars that the steps use
     * @param steps change slots and parameters
     */
    UpdateRule(List<Tensor> slots, Preparation preparation, List<Step> steps) {
        this.slots = List.copyOf(slots);
        this.preparation = preparation;
        this.steps = List.copyOf(steps);
    }

    /** What a rule does before its steps. */
    @FunctionalInterface
    interface Preparation {

        /**
         * Prepares one step.
         *
         * @param learningRate the step size
         * @param step the step's number, from 1
         */
        void prepare(double learningRate, long step);
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
        preparation.prepare(learningRate, step);
        steps.forEach(Step::run);
    }
}
