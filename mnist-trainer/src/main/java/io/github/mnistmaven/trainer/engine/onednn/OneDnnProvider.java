package io.github.mnistmaven.trainer.engine.onednn;

import io.github.mnistmaven.experiment.model.EngineChoice;
import io.github.mnistmaven.experiment.plan.TrainingPlan;
import io.github.mnistmaven.trainer.engine.Engine;
import io.github.mnistmaven.trainer.engine.EngineProvider;
import io.github.mnistmaven.trainer.engine.UnsupportedNetworkException;

/** oneDNN as an engine that is there to be chosen. */
public final class OneDnnProvider implements EngineProvider {

    @Override
    public EngineChoice engine() {
        return EngineChoice.ONEDNN;
    }

    @Override
    public void loadNatives() {
        OneDnnNatives.load();
    }

    @Override
    public Engine create(TrainingPlan plan) throws UnsupportedNetworkException {
        return OneDnnEngine.create(plan);
    }
}
