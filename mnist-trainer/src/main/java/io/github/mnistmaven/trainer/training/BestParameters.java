package io.github.mnistmaven.trainer.training;

import io.github.mnistmaven.trainer.engine.Engine;

/**
 * Keeps the parameters of the best epoch, moving statistics included: to be restored when training is over, or because what
 * came after them is no use. What the optimizer remembers is not kept: nothing is trained after that.
 */
final class BestParameters {
    private final Engine engine;
    private float[] parameters;

    BestParameters(Engine engine) {
        this.engine = engine;
    }

    /** The current parameters are the best so far. */
    void keep() {
        parameters = engine.parameters();
    }

    /** Puts the best parameters back; some were kept. */
    void restore() {
        engine.setParameters(parameters);
    }
}
