package io.github.mnistmaven.dl4j;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistmaven.experiment.model.Optimizer;
import org.junit.jupiter.api.Test;

class TrainingPartsTest {

    @Test
    void everyOptimizerHasAForm() {
        assertThat(TrainingParts.optimizers()).containsExactlyInAnyOrder(Optimizer.class.getPermittedSubclasses());
    }
}
