package io.github.mnistmaven.trainer.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.mnistmaven.experiment.data.Images;
import io.github.mnistmaven.experiment.model.Activation;
import io.github.mnistmaven.experiment.model.Layer;
import io.github.mnistmaven.experiment.model.Shape;
import io.github.mnistmaven.experiment.plan.TrainingPlan;
import io.github.mnistmaven.experiment.run.EpochResult;
import io.github.mnistmaven.trainer.PlanBuilder;
import io.github.mnistmaven.trainer.engine.Batch;
import io.github.mnistmaven.trainer.engine.BatchMetrics;
import io.github.mnistmaven.trainer.engine.Engine;
import io.github.mnistmaven.trainer.engine.dl4j.Dl4jEngine;
import io.github.mnistmaven.trainer.random.Randomness;
import org.junit.jupiter.api.Test;

class TrainingLoopTest {
    private final TrainingPlan plan = new PlanBuilder(Shape.image(1, 2, 1), 2)
            .batchSize(2)
            .layer(new Layer.Flatten())
            .layer(new Layer.Dense(2, Activation.SOFTMAX))
            .build();
    private final Subset images = Subset.all(new Images(
            Shape.image(1, 2, 1), new byte[] {0, 51, 102, (byte) 153, (byte) 204, (byte) 255}, new byte[] {0, 1, 0}));

    @Test
    void anEpochIsEveryBatchInShuffledOrderTheLastSmallerOneToo() throws Exception {
        int[] order = new Shuffle(new Randomness(42)).apply(images, 1).indices();
        try (Engine looped = Dl4jEngine.create(plan);
                Engine byHand = Dl4jEngine.create(plan)) {
            TrainingOutcome outcome =
                    new TrainingLoop(plan, looped, event -> {}, PhaseClock.running(0)).run(images, images);

            BatchMetrics two = byHand.train(batch(order[0], order[1]));
            float[] afterTwo = byHand.parameters();
            BatchMetrics one = byHand.train(batch(order[2]));

            assertThat(looped.parameters()).isEqualTo(byHand.parameters()).isNotEqualTo(afterTwo);
            EpochResult epoch = outcome.history().get(0);
            assertThat(epoch.loss()).isCloseTo((two.loss() + one.loss()) / 3, within(1e-12));
            assertThat(epoch.accuracy()).isEqualTo((two.correct() + one.correct()) / 3.0);
            assertThat(epoch.learningRate()).isEqualTo(0.001);
        }
    }

    private Batch batch(int... samples) {
        float[] values = new float[2 * samples.length];
        byte[] labels = new byte[samples.length];
        for (int i = 0; i < samples.length; i++) {
            values[2 * i] = 102 * samples[i] / 255f;
            values[2 * i + 1] = (102 * samples[i] + 51) / 255f;
            labels[i] = (byte) (samples[i] % 2);
        }
        return new Batch(1, samples, values, labels);
    }
}
