package io.github.mnistmaven.dl4j;

import io.github.mnistmaven.experiment.model.EngineChoice;
import io.github.mnistmaven.experiment.plan.TrainingPlan;
import io.github.mnistmaven.trainer.engine.Engine;
import io.github.mnistmaven.trainer.engine.EngineProvider;
import io.github.mnistmaven.trainer.engine.UnsupportedNetworkException;

/** DL4J as an engine that is there to be chosen. */
public final class Dl4jProvider implements EngineProvider {

    @Override
    public EngineChoice engine() {
        return EngineChoice.DL4J;
    }

    @Override
    public void loadNatives() {
        Dl4jNatives.load();
    }

    @Override
    public Engine create(TrainingPlan plan) throws UnsupportedNetworkException {
        return Dl4jEngine.create(plan);
    }
}
