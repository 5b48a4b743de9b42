package io.github.mnistmaven.dl4j;

import io.github.mnistmaven.trainer.training.DivergedTrialContract;

class DivergedTrialTest extends DivergedTrialContract {

    DivergedTrialTest() {
        super(Dl4jEngine::create);
    }
}
