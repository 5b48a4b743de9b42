package io.github.mnistmaven.trainer.training;

import io.github.mnistmaven.experiment.model.EngineChoice;
import io.github.mnistmaven.trainer.engine.EngineFactory;

/** Finds engines where a trial runs. */
@FunctionalInterface
public interface EngineLocator {

    /**
     * What makes an engine, its native libraries loaded.
     *
     * @param engine not {@code auto}
     * @throws TrialException if there is no such engine, or its libraries can't be loaded
     */
    EngineFactory load(EngineChoice engine) throws TrialException;
}
