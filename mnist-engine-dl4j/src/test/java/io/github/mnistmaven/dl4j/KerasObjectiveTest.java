package io.github.mnistmaven.dl4j;

import io.github.mnistmaven.trainer.engine.KerasObjectiveContract;

class KerasObjectiveTest extends KerasObjectiveContract {

    KerasObjectiveTest() {
        super(Dl4jEngine::create);
    }
}
