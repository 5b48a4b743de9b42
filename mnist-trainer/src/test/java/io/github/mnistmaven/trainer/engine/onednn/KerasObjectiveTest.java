package io.github.mnistmaven.trainer.engine.onednn;

import io.github.mnistmaven.trainer.engine.KerasObjectiveContract;

@EveryInstructionSet
class KerasObjectiveTest extends KerasObjectiveContract {

    KerasObjectiveTest() {
        super(OneDnnEngine::create);
    }
}
