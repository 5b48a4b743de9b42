package io.github.mnistmaven.trainer.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistmaven.experiment.data.Images;
import io.github.mnistmaven.experiment.model.Augmentation;
import io.github.mnistmaven.experiment.model.Augmentation.Amount;
import io.github.mnistmaven.experiment.model.CleanPass;
import io.github.mnistmaven.experiment.model.EarlyStopping;
import io.github.mnistmaven.experiment.model.EarlyStopping.Mode;
import io.github.mnistmaven.experiment.model.Ema;
import io.github.mnistmaven.experiment.model.Layer;
import io.github.mnistmaven.experiment.model.Optimizer;
import io.github.mnistmaven.experiment.model.PassMetric;
import io.github.mnistmaven.experiment.model.Regularization;
import io.github.mnistmaven.experiment.model.Schedule;
import io.github.mnistmaven.experiment.plan.TrainingPlan;
import io.github.mnistmaven.experiment.record.EpochResult;
import io.github.mnistmaven.experiment.record.StopReason;
import io.github.mnistmaven.model.network.Activation;
import io.github.mnistmaven.model.network.Padding;
import io.github.mnistmaven.model.network.Shape;
import io.github.mnistmaven.model.network.Size;
import io.github.mnistmaven.trainer.PlanBuilder;
import io.github.mnistmaven.trainer.engine.Engine;
import io.github.mnistmaven.trainer.engine.EngineFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A state is all that it takes: another engine goes on from it to the same bits, after whichever epoch it was taken.
 */
public abstract class ResumedTrainingContract {
    private static final Shape IMAGE = Shape.image(8, 8, 1);
    private static final int TRAINING = 45;
    private static final int VALIDATION = 30;

    // no multiple of the batch size: the last batch of an epoch is smaller
    private final Subset training = random(TRAINING, 1);
    private final Subset validation = random(VALIDATION, 2);

    private final EngineFactory factory;

    protected ResumedTrainingContract(EngineFactory factory) {
        this.factory = factory;
    }

    static Stream<Arguments> plans() {
        return Stream.of(
                Arguments.of(stopped(), StopReason.EARLY_STOPPING),
                Arguments.of(warmedUp(), StopReason.ALL_EPOCHS),
                Arguments.of(averaged(), StopReason.ALL_EPOCHS));
    }

    @ParameterizedTest
    @MethodSource("plans")
    void goesOnAsIfItHadNotBeenInterrupted(TrainingPlan plan, StopReason expected) throws Exception {
        List<TrainingState> states = new ArrayList<>();
        float[] parameters;
        TrainingOutcome whole;
        try (Engine engine = factory.create(plan)) {
            whole = loop(plan, engine).run(training, validation);
            parameters = engine.parameters();
        }
        try (Engine engine = factory.create(plan);
                EpochTrainer epochs = epochs(plan, engine)) {
            states.add(TrainingState.initial(engine));
            for (int epoch = 1; epoch <= whole.history().size(); epoch++) {
                states.add(epochs.next(states.get(epoch - 1)));
            }
        }

        assertThat(whole.stopReason()).isEqualTo(expected);
        assertThat(states).hasSizeGreaterThan(4);
        for (TrainingState state : states) {
            try (Engine other = factory.create(plan)) {
                state.restore(other);
                TrainingOutcome resumed = loop(plan, other).run(state, training, validation);

                assertThat(other.parameters())
                        .as("after %d epochs", state.history().size())
                        .isEqualTo(parameters);
                assertThat(figures(resumed.history())).isEqualTo(figures(whole.history()));
                assertThat(resumed.bestEpoch()).isEqualTo(whole.bestEpoch());
                assertThat(resumed.stopReason()).isEqualTo(whole.stopReason());
            }
        }
    }

    /** Early stopping waits and restores, a plateau reduces the rate and cools down, all that is random is in play. */
    private static TrainingPlan stopped() {
        return plan(30).optimizer(new Optimizer.Adam(0.02, 0.9, 0.999, 1e-7))
                .schedule(new Schedule.ReduceOnPlateau(PassMetric.VAL_LOSS, 0.5, 2, 0, 1, 0))
                .cleanPass(CleanPass.EACH_EPOCH)
                .regularization(Regularization.of(
                        Optional.of(new EarlyStopping(PassMetric.VAL_LOSS, Mode.AUTO, 4, 0, 1, true)), augmentation()))
                .build();
    }

    /** A schedule that follows from the time, and an optimizer with another memory. */
    private static TrainingPlan warmedUp() {
        return plan(6).optimizer(new Optimizer.Sgd(0.1, 0.9, true))
                .schedule(new Schedule.Warmup(2, 0.1, new Schedule.Cosine(0)))
                .regularization(Regularization.of(Optional.empty(), augmentation()))
                .build();
    }

    /** Other parameters are validated and kept than those that training goes on from. */
    private static TrainingPlan averaged() {
        return plan(5).ema(new Ema(0.9, true, Optional.of(7)))
                .regularization(Regularization.of(
                        Optional.of(new EarlyStopping(PassMetric.VAL_LOSS, 10, 0, true)), augmentation()))
                .build();
    }

    private static Optional<Augmentation> augmentation() {
        return Optional.of(Augmentation.of(
                Amount.within(10), Amount.within(1), Amount.within(0.1), Amount.within(0.1), Optional.empty()));
    }

    private static PlanBuilder plan(int epochs) {
        return new PlanBuilder(IMAGE, 3)
                .data(TRAINING, VALIDATION, VALIDATION)
                .epochs(epochs)
                .batchSize(10)
                .layer(new Layer.Conv2D(4, Size.square(3), Size.square(1), Padding.VALID, Activation.RELU))
                .layer(new Layer.BatchNormalization(0.9, 0.001))
                .layer(new Layer.Flatten())
                .layer(new Layer.Dropout(0.25))
                .layer(new Layer.Dense(3, Activation.SOFTMAX));
    }

    private TrainingLoop loop(TrainingPlan plan, Engine engine) {
        return new TrainingLoop(plan, engine, event -> {}, PhaseClock.running(0), System::nanoTime);
    }

    private EpochTrainer epochs(TrainingPlan plan, Engine engine) {
        return new EpochTrainer(
                plan, engine, training, validation, event -> {}, PhaseClock.running(0), System::nanoTime);
    }

    /** All but time and memory. */
    private static List<List<Object>> figures(List<EpochResult> history) {
        return history.stream()
                .map(epoch -> List.<Object>of(
                        epoch.epoch(), epoch.training(), epoch.validation(), epoch.learningRate(), epoch.clean()))
                .toList();
    }

    /** Images of noise with a stripe that says which class they are of. */
    private static Subset random(int count, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        byte[] pixels = new byte[count * IMAGE.size()];
        random.nextBytes(pixels);
        int[] labels = new int[count];
        for (int image = 0; image < count; image++) {
            labels[image] = random.nextInt(3);
            int stripe = image * IMAGE.size() + 2 * labels[image] * IMAGE.width();
            IntStream.range(stripe, stripe + IMAGE.width()).forEach(pixel -> pixels[pixel] = (byte) 255);
        }
        return Subset.all(new Images(IMAGE, pixels, labels));
    }
}
