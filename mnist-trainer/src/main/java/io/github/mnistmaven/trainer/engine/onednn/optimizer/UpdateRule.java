package io.github.mnistmaven.trainer.engine.onednn.optimizer;

import io.github.mnistmaven.trainer.engine.onednn.device.Tensor;
import java.util.List;

/** Changes all parameters by their gradients, with Keras 3's formulas. */
public interface UpdateRule {

    /** What it remembers of each parameter, in the order and the meaning of an optimizer's state. */
    List<Tensor> slots();

    /**
     * One step.
     *
     * @param learningRate the step size
     * @param step the step's number, from 1
     */
    void update(double learningRate, long step);
}
