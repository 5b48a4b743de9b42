package io.github.mnistmaven.dl4j;

import io.github.mnistmaven.experiment.model.EngineChoice;
import io.github.mnistmaven.trainer.engine.EngineContract;
import org.deeplearning4j.config.DL4JSystemProperties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;

/** Without DL4J's oneDNN helpers, as on natives without oneDNN. */
@Tag("slow")
class PlainDl4jEngineContractTest extends EngineContract {

    PlainDl4jEngineContractTest() {
        // its means are sums of one value after the other
        super(EngineChoice.DL4J, Dl4jEngine::create, 1e-4, 5e-3);
    }

    @BeforeEach
    void disableHelpers() {
        System.setProperty(DL4JSystemProperties.DISABLE_HELPER_PROPERTY, "true");
    }

    @AfterEach
    void forget() {
        System.clearProperty(DL4JSystemProperties.DISABLE_HELPER_PROPERTY);
    }
}
