package io.github.mnistmaven.dl4j;

import io.github.mnistmaven.trainer.engine.DropoutContract;

class DropoutTest extends DropoutContract {

    DropoutTest() {
        super(Dl4jEngine::create);
    }
}
