package io.github.mnistmaven.plugin.train;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistmaven.experiment.model.Activation;
import io.github.mnistmaven.experiment.model.EngineChoice;
import io.github.mnistmaven.experiment.model.Layer;
import io.github.mnistmaven.experiment.model.Padding;
import io.github.mnistmaven.experiment.model.Shape;
import io.github.mnistmaven.experiment.model.Size;
import io.github.mnistmaven.experiment.plan.PlannedLayer;
import io.github.mnistmaven.experiment.plan.TrainingPlan;
import io.github.mnistmaven.plugin.host.NativeThreads;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class ThreadRuleTest {
    private static final List<PlannedLayer> COVERED = TinyRun.PLAN.layers();
    private static final List<PlannedLayer> UNCOVERED = List.of(new PlannedLayer(
            "depthwise_conv2d",
            new Layer.DepthwiseConv2D(Size.square(3), Size.square(1), Padding.SAME, 1, Activation.RELU),
            Shape.image(4, 4, 1),
            Shape.image(4, 4, 1),
            10));

    private final ThreadRule eightProcessors = new ThreadRule(OptionalInt.empty(), 8);

    @Test
    void onednnGetsTheWholeMachineAndDl4jInItsPlaceOneThread() {
        assertThat(eightProcessors.of(plan(EngineChoice.AUTO, COVERED))).isEqualTo(new NativeThreads(8, 1));
        assertThat(eightProcessors.of(plan(EngineChoice.ONEDNN, COVERED))).isEqualTo(new NativeThreads(8, 1));
    }

    @Test
    void dl4jGetsOneThread() {
        assertThat(eightProcessors.of(plan(EngineChoice.DL4J, COVERED))).isEqualTo(new NativeThreads(1, 1));
        assertThat(eightProcessors.of(plan(EngineChoice.AUTO, UNCOVERED))).isEqualTo(new NativeThreads(1, 1));
    }

    @Test
    void aLargeMachineIsNotUsedToItsEnd() {
        assertThat(new ThreadRule(OptionalInt.empty(), 64).of(plan(EngineChoice.AUTO, COVERED)))
                .isEqualTo(new NativeThreads(16, 1));
    }

    @Test
    void whatTheUserWantsHoldsForEveryEngine() {
        ThreadRule four = new ThreadRule(OptionalInt.of(4), 2);

        assertThat(four.of(plan(EngineChoice.DL4J, COVERED))).isEqualTo(new NativeThreads(4, 4));
        assertThat(four.of(plan(EngineChoice.AUTO, COVERED))).isEqualTo(new NativeThreads(4, 4));
    }

    private static TrainingPlan plan(EngineChoice engine, List<PlannedLayer> layers) {
        TrainingPlan plan = TinyRun.PLAN;
        return new TrainingPlan(
                plan.schema(),
                plan.name(),
                plan.description(),
                plan.digest(),
                plan.data(),
                layers,
                plan.training().withEngine(engine),
                plan.regularization());
    }
}
