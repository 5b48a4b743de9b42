package io.github.mnistmaven.trainer.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.mnistmaven.experiment.data.Images;
import io.github.mnistmaven.experiment.evaluation.BatchMetrics;
import io.github.mnistmaven.experiment.model.ImageMetric;
import io.github.mnistmaven.experiment.model.Layer;
import io.github.mnistmaven.experiment.model.PassMetric;
import io.github.mnistmaven.experiment.model.Schedule;
import io.github.mnistmaven.experiment.plan.TrainingPlan;
import io.github.mnistmaven.experiment.record.EpochResult;
import io.github.mnistmaven.experiment.record.StopReason;
import io.github.mnistmaven.model.network.Activation;
import io.github.mnistmaven.model.network.Shape;
import io.github.mnistmaven.trainer.PlanBuilder;
import io.github.mnistmaven.trainer.engine.Batch;
import io.github.mnistmaven.trainer.engine.Engine;
import io.github.mnistmaven.trainer.engine.onednn.OneDnnEngine;
import io.github.mnistmaven.trainer.random.Randomness;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;

class TrainingLoopTest {
    private final TrainingPlan plan = plan(1).build();
    private final CountingEngine engine = new CountingEngine(2);
    private final Subset images = Subset.all(new Images(
            Shape.image(1, 2, 1), new byte[] {0, 51, 102, (byte) 153, (byte) 204, (byte) 255}, new int[] {0, 1, 0}));

    @Test
    void anEpochIsEveryBatchInShuffledOrderTheLastSmallerOneToo() throws Exception {
        int[] order = new Shuffle(new Randomness(42)).apply(images, 1).indices();
        try (Engine looped = OneDnnEngine.create(plan);
                Engine byHand = OneDnnEngine.create(plan)) {
            TrainingOutcome outcome = new TrainingLoop(
                            plan, looped, event -> {}, PhaseClock.running(0), System::nanoTime)
                    .run(images, images);

            BatchMetrics two = byHand.train(batch(order[0], order[1]));
            float[] afterTwo = byHand.parameters();
            BatchMetrics one = byHand.train(batch(order[2]));

            assertThat(looped.parameters()).isEqualTo(byHand.parameters()).isNotEqualTo(afterTwo);
            EpochResult epoch = outcome.history().get(0);
            assertThat(epoch.training().loss()).isCloseTo((two.loss() + one.loss()) / 3, within(1e-12));
            assertThat(epoch.training().accuracy()).isEqualTo((right(two) + right(one)) / 3);
            assertThat(epoch.learningRate()).isEqualTo(0.001);
        }
    }

    private static double right(BatchMetrics metrics) {
        return metrics.sums().get(ImageMetric.ACCURACY);
    }

    @Test
    void theRateIsSetBeforeEachBatchAndAnEpochHasThatOfItsLast() throws Exception {
        TrainingOutcome outcome =
                run(plan(3).schedule(new Schedule.Exponential(0.25, 1, false)).build(), () -> 0);

        assertThat(engine.rates()).containsExactly(0.001, 0.0005, 0.00025, 0.000125, 0.0000625, 0.00003125);
        assertThat(outcome.history())
                .extracting(EpochResult::learningRate)
                .containsExactly(0.0005, 0.000125, 0.00003125);
        assertThat(outcome.stopReason()).isEqualTo(StopReason.ALL_EPOCHS);
    }

    @Test
    void aPlateauReducesTheRateOfTheEpochsThatFollow() throws Exception {
        TrainingOutcome outcome = run(
                plan(4).schedule(new Schedule.ReduceOnPlateau(PassMetric.VAL_LOSS, 0.5, 1, 0, 0, 0))
                        .build(),
                () -> 0);

        // the validation loss is always the same
        assertThat(outcome.history())
                .extracting(EpochResult::learningRate)
                .containsExactly(0.001, 0.001, 0.0005, 0.00025);
    }

    @Test
    void trainingEndsBeforeAnEpochThatCouldTakeTooLong() throws Exception {
        // the clock goes on by a second whenever it is looked at
        LongSupplier clock = new AtomicLong()::getAndIncrement;
        TrainingOutcome outcome =
                run(plan(1000).maxTime(20).build(), () -> clock.getAsLong() * TimeUnit.SECONDS.toNanos(1));

        double longest = outcome.history().stream()
                .mapToDouble(EpochResult::seconds)
                .max()
                .orElseThrow();
        assertThat(outcome.stopReason()).isEqualTo(StopReason.MAX_TIME);
        assertThat(outcome.history()).hasSizeBetween(2, 20);
        assertThat(longest).isPositive();
    }

    private TrainingOutcome run(TrainingPlan trained, LongSupplier nanoTime) throws Exception {
        return new TrainingLoop(trained, engine, event -> {}, PhaseClock.running(0), nanoTime).run(images, images);
    }

    private Batch batch(int... samples) {
        float[] values = new float[2 * samples.length];
        int[] labels = new int[samples.length];
        for (int i = 0; i < samples.length; i++) {
            values[2 * i] = 102 * samples[i] / 255f;
            values[2 * i + 1] = (102 * samples[i] + 51) / 255f;
            labels[i] = (samples[i] % 2);
        }
        return new Batch(1, samples, values, labels);
    }

    private static PlanBuilder plan(int epochs) {
        return new PlanBuilder(Shape.image(1, 2, 1), 2)
                .epochs(epochs)
                .batchSize(2)
                .layer(new Layer.Flatten())
                .layer(new Layer.Dense(2, Activation.SOFTMAX));
    }
}
