package io.github.mnistmaven.trainer.engine.onednn.layer;

import io.github.mnistmaven.trainer.engine.onednn.device.Tensor;
import java.util.Optional;

/**
 * A layer's part of a program. Its constructor adds the steps of the forward pass; those of the backward pass follow,
 * once all stages behind it have added theirs.
 */
public interface Stage {

    /** What leaves the layer. */
    Tensor output();

    /** Whether it has parameters that the optimizer trains. */
    default boolean isTrained() {
        return false;
    }

    /**
     * Adds the steps that compute the gradients of the stage's parameters that are trained, and of its input.
     *
     * @param outputGradient the gradient of what leaves; it may be overwritten
     * @param inputGradientWanted whether a stage before this one is trained; always, if this one is not
     * @return the gradient of what enters; empty if it is not wanted
     */
    Optional<Tensor> backward(Tensor outputGradient, boolean inputGradientWanted);
}
