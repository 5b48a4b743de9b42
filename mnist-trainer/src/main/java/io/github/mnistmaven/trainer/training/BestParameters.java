package io.github.mnistmaven.trainer.training;

import io.github.mnistmaven.trainer.engine.Engine;

/** Keeps the parameters of the best epoch, if they are to be restored. */
final class BestParameters {
    private final Engine engine;
    private final boolean wanted;
    private float[] parameters;

    /** @param wanted whether they are to be restored at all */
    BestParameters(Engine engine, boolean wanted) {
        this.engine = engine;
        this.wanted = wanted;
    }

    /** The current parameters are the best so far. */
    void keep() {
        if (wanted) {
            parameters = engine.parameters();
        }
    }

    /** Puts the best parameters back, if they are wanted. */
    void restore() {
        if (wanted) {
            engine.setParameters(parameters);
        }
    }
}
