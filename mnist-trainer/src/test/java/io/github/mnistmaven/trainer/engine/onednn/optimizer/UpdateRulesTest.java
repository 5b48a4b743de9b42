package io.github.mnistmaven.trainer.engine.onednn.optimizer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistmaven.experiment.model.Optimizer;
import org.junit.jupiter.api.Test;

class UpdateRulesTest {

    @Test
    void everyOptimizerHasARule() {
        assertThat(UpdateRules.types()).containsExactlyInAnyOrder(Optimizer.class.getPermittedSubclasses());
    }
}
