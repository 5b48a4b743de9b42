package io.github.mnistmaven.trainer.engine.onednn;

import io.github.mnistmaven.experiment.model.EngineChoice;
import io.github.mnistmaven.trainer.engine.EngineContract;

@EveryInstructionSet
class OneDnnEngineContractTest extends EngineContract {

    OneDnnEngineContractTest() {
        super(EngineChoice.ONEDNN, OneDnnEngine::create, 1e-5, 2e-5);
    }
}
