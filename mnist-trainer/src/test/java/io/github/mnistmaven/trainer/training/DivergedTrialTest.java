package io.github.mnistmaven.trainer.training;

import io.github.mnistmaven.trainer.engine.onednn.OneDnnEngine;

class DivergedTrialTest extends DivergedTrialContract {

    DivergedTrialTest() {
        super(OneDnnEngine::create);
    }
}
