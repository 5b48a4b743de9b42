package io.github.mnistmaven.trainer.engine.onednn.optimizer;

import io.github.mnistmaven.trainer.engine.onednn.device.Step;
import java.util.List;

/**
 * Changes the parameters of one chunk by their gradients.
 *
 * @param preparation sets the scalars that the steps use
 * @param steps change slots and parameters
 */
record ChunkRule(Preparation preparation, List<Step> steps) {

    ChunkRule {
        steps = List.copyOf(steps);
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

    void update(double learningRate, long step) {
        preparation.prepare(learningRate, step);
        steps.forEach(Step::run);
    }
}
