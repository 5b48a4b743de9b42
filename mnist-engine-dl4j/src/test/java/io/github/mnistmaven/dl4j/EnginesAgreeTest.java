package io.github.mnistmaven.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.mnistmaven.experiment.model.EngineChoice;
import io.github.mnistmaven.experiment.model.Layer;
import io.github.mnistmaven.experiment.model.Optimizer;
import io.github.mnistmaven.experiment.plan.TrainingPlan;
import io.github.mnistmaven.model.network.Activation;
import io.github.mnistmaven.model.network.Padding;
import io.github.mnistmaven.model.network.Shape;
import io.github.mnistmaven.model.network.Size;
import io.github.mnistmaven.trainer.ForkedJvm;
import io.github.mnistmaven.trainer.PlanBuilder;
import io.github.mnistmaven.trainer.engine.Batch;
import io.github.mnistmaven.trainer.engine.Closeness;
import io.github.mnistmaven.trainer.engine.Engine;
import io.github.mnistmaven.trainer.engine.ParameterLayout;
import io.github.mnistmaven.trainer.engine.ParameterPart;
import io.github.mnistmaven.trainer.engine.RandomBatch;
import io.github.mnistmaven.trainer.engine.TestNetwork;
import io.github.mnistmaven.trainer.engine.TestNetworks;
import io.github.mnistmaven.trainer.engine.onednn.OneDnnEngine;
import io.github.mnistmaven.trainer.engine.reference.ReferenceTraining;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Both engines in one process, by turns. DL4J's natives hold an older oneDNN of their own, its layer helpers are on: if
 * one of the two called into the other, or left it in another state, they would not agree.
 */
class EnginesAgreeTest {
    // a power of two: a step of plain gradient descent shows the gradient nearly unrounded
    private static final Optimizer PROBE = new Optimizer.Sgd(1024, 0, false);
    private static final int STEPS = 50;

    static List<TestNetwork> networks() {
        return TestNetworks.of(EngineChoice.DL4J);
    }

    @ParameterizedTest
    @MethodSource("networks")
    void gradientsAreTheSame(TestNetwork network) throws Exception {
        TrainingPlan plan = network.plan(PROBE);
        float[] before = TestNetwork.randomParameters(plan, 5);
        try (Engine onednn = OneDnnEngine.create(plan);
                Engine dl4j = Dl4jEngine.create(plan)) {
            for (int count : new int[] {5, 3}) {
                Batch batch = RandomBatch.of(plan, count, count);
                double[] actual = moved(onednn, before, batch);
                double[] expected = moved(dl4j, before, batch);

                for (ParameterPart part : ParameterLayout.of(plan).parts()) {
                    new Closeness(1e-4).check(part, actual, expected);
                }
            }
        }
    }

    /** How far a step moves each parameter, which is its gradient for those that are trained, but for a factor. */
    private static double[] moved(Engine engine, float[] before, Batch batch) {
        engine.setParameters(before);
        engine.train(batch);
        double[] moved = ReferenceTraining.doubles(engine.parameters());
        for (int i = 0; i < moved.length; i++) {
            moved[i] = before[i] - moved[i];
        }
        return moved;
    }

    @Test
    void lossesOfTheFirstStepsAreTheSameAndSoAreTheParametersThen() throws Exception {
        TrainingPlan plan = new PlanBuilder(Shape.image(12, 12, 1), 4)
                .batchSize(8)
                .layer(new Layer.Conv2D(8, Size.square(3), Size.square(1), Padding.VALID, Activation.RELU))
                .layer(new Layer.MaxPooling2D(Size.square(2), Size.square(2), Padding.VALID))
                .layer(new Layer.Dropout(0.25))
                .layer(new Layer.Flatten())
                .layer(new Layer.Dense(16, Activation.RELU))
                .layer(new Layer.Dropout(0.25))
                .layer(new Layer.Dense(4, Activation.SOFTMAX))
                .build();
        double first = 0;
        double last = 0;
        try (Engine dl4j = Dl4jEngine.create(plan);
                Engine onednn = OneDnnEngine.create(plan)) {
            for (int step = 0; step < STEPS; step++) {
                // ten batches, the last of them smaller, again and again
                Batch batch = RandomBatch.of(plan, step % 10 == 9 ? 5 : 8, step % 10);
                double expected = dl4j.train(batch).loss() / batch.count();
                last = onednn.train(batch).loss() / batch.count();
                first = step == 0 ? last : first;

                assertThat(last).as("step %d", step).isCloseTo(expected, within(1e-3));
            }

            assertThat(last).isLessThan(first);
            assertThat(onednn.parameters()).containsExactly(dl4j.parameters(), within(1e-3f));
            float[] images = RandomBatch.of(plan, 20, 77).images();
            assertThat(onednn.predict(images, 20).probabilities().values())
                    .containsExactly(dl4j.predict(images, 20).probabilities().values(), within(1e-3f));
        }
    }

    @Test
    void theOrderInWhichTheirNativesAreLoadedChangesNothing(@TempDir Path directory) throws Exception {
        Path log = directory.resolve("log");
        Path one = directory.resolve("one");
        Path other = directory.resolve("other");

        int exitOfOne = new ForkedJvm(1).run(log, TrainingInTurn.class, one.toString(), "onednn");
        int exitOfOther = new ForkedJvm(1).run(log, TrainingInTurn.class, other.toString(), "dl4j");

        assertThat(List.of(exitOfOne, exitOfOther)).as(Files.readString(log)).containsOnly(0);
        assertThat(one).hasSameTextualContentAs(other);
    }
}
