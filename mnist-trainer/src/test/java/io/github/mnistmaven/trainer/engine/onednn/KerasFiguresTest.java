package io.github.mnistmaven.trainer.engine.onednn;

import io.github.mnistmaven.experiment.model.EngineChoice;
import io.github.mnistmaven.trainer.training.KerasFiguresContract;

@EveryInstructionSet
class KerasFiguresTest extends KerasFiguresContract {

    KerasFiguresTest() {
        super(EngineChoice.ONEDNN, OneDnnEngine::create, 1e-6);
    }
}
