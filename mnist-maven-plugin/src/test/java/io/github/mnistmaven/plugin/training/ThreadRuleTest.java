package io.github.mnistmaven.plugin.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistmaven.experiment.model.EngineChoice;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class ThreadRuleTest {

    @Test
    void onednnGetsTheWholeMachineAndDl4jOneThread() {
        ThreadRule eightProcessors = new ThreadRule(OptionalInt.empty(), 8);

        assertThat(eightProcessors.of(EngineChoice.ONEDNN)).isEqualTo(8);
        assertThat(eightProcessors.of(EngineChoice.DL4J)).isEqualTo(1);
    }

    @Test
    void aLargeMachineIsNotUsedToItsEnd() {
        assertThat(new ThreadRule(OptionalInt.empty(), 64).of(EngineChoice.ONEDNN))
                .isEqualTo(16);
    }

    @Test
    void whatTheUserWantsHoldsForEveryEngine() {
        ThreadRule four = new ThreadRule(OptionalInt.of(4), 2);

        assertThat(four.of(EngineChoice.ONEDNN)).isEqualTo(4);
        assertThat(four.of(EngineChoice.DL4J)).isEqualTo(4);
    }
}
