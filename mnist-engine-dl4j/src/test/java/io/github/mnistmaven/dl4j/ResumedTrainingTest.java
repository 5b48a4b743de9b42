package io.github.mnistmaven.dl4j;

import io.github.mnistmaven.trainer.training.ResumedTrainingContract;

class ResumedTrainingTest extends ResumedTrainingContract {

    ResumedTrainingTest() {
        super(Dl4jEngine::create);
    }
}
