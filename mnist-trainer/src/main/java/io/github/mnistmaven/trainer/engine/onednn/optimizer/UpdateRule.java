package io.github.mnistmaven.trainer.engine.onednn.optimizer;

import io.github.mnistmaven.trainer.engine.onednn.device.Tensor;
import java.util.List;

/** Changes all parameters by their gradients, which are of no use after. */
public final class UpdateRule {
    private final List<Tensor> slots;
    private final List<ChunkRule> chunks;

    UpdateRule(List<Tensor> slots, List<ChunkRule> chunks) {
        this.slots = List.copyOf(slots);
        this.chunks = List.copyOf(chunks);
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
        chunks.forEach(chunk -> chunk.update(learningRate, step));
    }
}
