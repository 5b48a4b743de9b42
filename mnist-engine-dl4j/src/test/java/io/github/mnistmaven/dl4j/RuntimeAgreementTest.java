package io.github.mnistmaven.dl4j;

import io.github.mnistmaven.trainer.model.RuntimeAgreementContract;

class RuntimeAgreementTest extends RuntimeAgreementContract {

    RuntimeAgreementTest() {
        super(Dl4jEngine::create);
    }
}
