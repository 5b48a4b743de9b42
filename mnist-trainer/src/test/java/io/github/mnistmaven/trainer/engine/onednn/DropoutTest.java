package io.github.mnistmaven.trainer.engine.onednn;

import io.github.mnistmaven.trainer.engine.DropoutContract;

class DropoutTest extends DropoutContract {

    DropoutTest() {
        super(OneDnnEngine::create);
    }
}
