package io.github.mnistmaven.dl4j;

import io.github.mnistmaven.experiment.model.EngineChoice;
import io.github.mnistmaven.experiment.plan.TrainingPlan;
import io.github.mnistmaven.trainer.engine.RandomNetworksContract;
import org.junit.jupiter.api.Tag;

/** DL4J computes one layer in several ways, too: by its oneDNN helpers, by ND4J's natives, by oneDNN within these. */
@Tag("slow")
class RandomNetworksTest extends RandomNetworksContract {

    RandomNetworksTest() {
        super(Dl4jEngine::create, 200, 2e-5);
    }

    @Override
    protected boolean covers(TrainingPlan plan) {
        return plan.lackedBy(EngineChoice.DL4J).isEmpty();
    }
}
