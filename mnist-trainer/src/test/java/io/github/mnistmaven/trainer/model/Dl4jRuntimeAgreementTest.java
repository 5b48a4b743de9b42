package io.github.mnistmaven.trainer.model;

import io.github.mnistmaven.trainer.engine.dl4j.Dl4jEngine;

class Dl4jRuntimeAgreementTest extends RuntimeAgreementContract {

    Dl4jRuntimeAgreementTest() {
        super(Dl4jEngine::create);
    }
}
