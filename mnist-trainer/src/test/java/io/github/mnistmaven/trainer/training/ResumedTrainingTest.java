package io.github.mnistmaven.trainer.training;

import io.github.mnistmaven.trainer.engine.onednn.OneDnnEngine;

class ResumedTrainingTest extends ResumedTrainingContract {

    ResumedTrainingTest() {
        super(OneDnnEngine::create);
    }
}
