package io.github.mnistmaven.trainer.engine;

import io.github.mnistmaven.experiment.plan.TrainingPlan;

/** Makes an engine for a plan. */
@FunctionalInterface
public interface EngineFactory {

    /**
     * An engine whose network has its initial parameters, drawn from the plan's seed.
     *
     * @throws UnsupportedNetworkException if the engine lacks something the plan asks for
     */
    Engine create(TrainingPlan plan) throws UnsupportedNetworkException;
}
