package io.github.mnistmaven.dl4j;

import io.github.mnistmaven.experiment.model.EngineChoice;
import io.github.mnistmaven.trainer.training.KerasFiguresContract;

class KerasFiguresTest extends KerasFiguresContract {

    KerasFiguresTest() {
        // its means are sums of one value after the other
        super(EngineChoice.DL4J, Dl4jEngine::create, 1e-6, 1e-4);
    }
}
