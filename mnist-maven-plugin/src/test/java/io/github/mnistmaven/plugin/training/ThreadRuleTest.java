package io.github.mnistmaven.plugin.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistmaven.experiment.model.EngineChoice;
import io.github.mnistmaven.experiment.model.Training;
import io.github.mnistmaven.experiment.plan.TrainingPlan;
import io.github.mnistmaven.experiment.plan.Uncovered;
import io.github.mnistmaven.plugin.Copies;
import io.github.mnistmaven.plugin.host.NativeThreads;
import io.github.mnistmaven.plugin.runs.TinyRun;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class ThreadRuleTest {
    private static final List<Uncovered> LACKING =
            List.of(new Uncovered(EngineChoice.ONEDNN, TinyRun.PLAN.layers().get(0), "a layer", "engine: auto"));

    private final ThreadRule eightProcessors = new ThreadRule(OptionalInt.empty(), 8);

    @Test
    void onednnGetsTheWholeMachineAndDl4jInItsPlaceOneThread() {
        assertThat(eightProcessors.of(plan(EngineChoice.AUTO))).isEqualTo(new NativeThreads(8, 1));
        assertThat(eightProcessors.of(plan(EngineChoice.ONEDNN))).isEqualTo(new NativeThreads(8, 1));
    }

    @Test
    void dl4jGetsOneThread() {
        assertThat(eightProcessors.of(plan(EngineChoice.DL4J))).isEqualTo(new NativeThreads(1, 1));
        assertThat(eightProcessors.best(EngineChoice.AUTO, LACKING)).isEqualTo(new NativeThreads(1, 1));
    }

    @Test
    void aLargeMachineIsNotUsedToItsEnd() {
        assertThat(new ThreadRule(OptionalInt.empty(), 64).of(plan(EngineChoice.AUTO)))
                .isEqualTo(new NativeThreads(16, 1));
    }

    @Test
    void whatTheUserWantsHoldsForEveryEngine() {
        ThreadRule four = new ThreadRule(OptionalInt.of(4), 2);

        assertThat(four.of(plan(EngineChoice.DL4J))).isEqualTo(new NativeThreads(4, 4));
        assertThat(four.of(plan(EngineChoice.AUTO))).isEqualTo(new NativeThreads(4, 4));
    }

    private static TrainingPlan plan(EngineChoice engine) {
        return Copies.with(
                TinyRun.PLAN,
                Map.of("training", new Training(1, 1, TinyRun.PLAN.training().optimizer(), 1, engine)));
    }
}
