package io.github.mnistmaven.trainer.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistmaven.experiment.data.Images;
import io.github.mnistmaven.experiment.model.ClassWeight;
import io.github.mnistmaven.experiment.model.Layer;
import io.github.mnistmaven.experiment.plan.TrainingPlan;
import io.github.mnistmaven.model.network.Activation;
import io.github.mnistmaven.model.network.Shape;
import io.github.mnistmaven.trainer.PlanBuilder;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What images of a class count. */
class ClassWeightsTest {
    private final Subset training = new Subset(
            new Images(Shape.image(1, 1, 1), new byte[6], new int[] {0, 0, 2, 0, 1, 2}), new int[] {0, 1, 2, 3, 5});

    /** As scikit-learn 1.9 has it for [0, 0, 2, 0, 2]. */
    @Test
    void balancedWeightsAreOfTheImagesThatAreTrainedOn() {
        assertThat(ClassWeights.of(plan().classWeight(ClassWeight.BALANCED).build(), training))
                .containsExactly(5 / 6.0, 0, 1.25);
        assertThat(ClassWeights.balanced(List.of(50, 10, 40))).containsExactly(100 / 150.0, 100 / 30.0, 100 / 120.0);
    }

    @Test
    void weightsThatAreGivenGoByName() {
        ClassWeight given = new ClassWeight(new TreeMap<>(Map.of("0", 0.5, "1", 2.0, "2", 0.0)));

        assertThat(ClassWeights.of(plan().classWeight(given).build(), training)).containsExactly(0.5, 2, 0);
    }

    @Test
    void withoutThemAllCountAlike() {
        TrainingPlan plan = plan().build();

        assertThat(ClassWeights.of(plan, training)).containsExactly(1, 1, 1);
    }

    private static PlanBuilder plan() {
        return new PlanBuilder(Shape.image(1, 1, 1), 3)
                .layer(new Layer.Flatten())
                .layer(new Layer.Dense(3, Activation.SOFTMAX));
    }
}
