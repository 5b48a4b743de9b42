package io.github.mnistmaven.dl4j;

import io.github.mnistmaven.experiment.model.EngineChoice;
import io.github.mnistmaven.trainer.engine.EngineContract;

/** With DL4J's oneDNN helpers, where the natives have oneDNN. */
class Dl4jEngineContractTest extends EngineContract {

    Dl4jEngineContractTest() {
        // its means are sums of one value after the other
        super(EngineChoice.DL4J, Dl4jEngine::create, 1e-4, 5e-3);
    }
}
