package io.github.mnistmaven.trainer.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.mnistmaven.experiment.data.Images;
import io.github.mnistmaven.experiment.model.CleanPass;
import io.github.mnistmaven.experiment.model.EarlyStopping;
import io.github.mnistmaven.experiment.model.EarlyStopping.Mode;
import io.github.mnistmaven.experiment.model.Layer;
import io.github.mnistmaven.experiment.model.Optimizer;
import io.github.mnistmaven.experiment.model.PassMetric;
import io.github.mnistmaven.experiment.model.Regularization;
import io.github.mnistmaven.experiment.plan.TrainingPlan;
import io.github.mnistmaven.experiment.protocol.Event;
import io.github.mnistmaven.experiment.record.EpochResult;
import io.github.mnistmaven.experiment.record.Phase;
import io.github.mnistmaven.experiment.record.PhaseTime;
import io.github.mnistmaven.experiment.record.StopReason;
import io.github.mnistmaven.model.network.Activation;
import io.github.mnistmaven.model.network.Shape;
import io.github.mnistmaven.trainer.PlanBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Which weights training ends with, and what it says, for losses that are given. */
class TrainingLoopEndTest {
    private static final double NAN = Double.NaN;

    private final Subset images =
            Subset.all(new Images(Shape.image(1, 1, 1), new byte[] {1, 2, 3, 4}, new int[] {0, 0, 0, 0}));
    private final List<Event> events = new ArrayList<>();

    @Test
    void divergenceLeavesTheWeightsWithTheLowestValidationLoss() throws Exception {
        ScriptedEngine engine = engine(losses(0.9, 0.8, 0.7, NAN), losses(0.6, 0.4, 0.5, 0.1));

        TrainingOutcome outcome = run(plan(10), engine);

        assertThat(outcome.stopReason()).isEqualTo(StopReason.DIVERGED);
        assertThat(outcome.bestEpoch()).isEqualTo(2);
        assertThat(outcome.history()).extracting(EpochResult::epoch).containsExactly(1, 2, 3);
        assertThat(engine.parameters()).containsExactly(2);
        assertThat(events)
                .containsExactly(
                        new Event.EpochEnded(outcome.history().get(0)),
                        new Event.EpochEnded(outcome.history().get(1)),
                        new Event.EpochEnded(outcome.history().get(2)),
                        new Event.Diverged(4, "the loss of batch 1 in epoch 4 is NaN", 2, 0.5));
    }

    @Test
    void anInfiniteLossAndAValidationLossDivergeToo() throws Exception {
        run(plan(10), engine(losses(0.9, Double.POSITIVE_INFINITY), losses(0.6, 0.6)));
        run(plan(10), engine(losses(0.9, 0.8), losses(0.6, NAN)));

        assertThat(events.stream().filter(event -> event instanceof Event.Diverged))
                .containsExactly(
                        new Event.Diverged(2, "the loss of batch 1 in epoch 2 is Infinity", 1, 0.5),
                        new Event.Diverged(2, "the validation loss after epoch 2 is NaN", 1, 0.5));
    }

    /** Guessing between two classes costs 0.69. */
    @Test
    void lossesThatAreFarAboveGuessingInTheEndDivergedThoughTheyAreFinite() throws Exception {
        ScriptedEngine engine = engine(losses(40, 3, 4.8e9), losses(30, 20, 2.5));

        TrainingOutcome outcome = run(plan(3), engine);

        assertThat(outcome.stopReason()).isEqualTo(StopReason.DIVERGED);
        assertThat(outcome.history()).hasSize(3);
        assertThat(outcome.bestEpoch()).isEqualTo(3);
        assertThat(engine.parameters()).containsExactly(3);
        assertThat(events)
                .endsWith(new Event.Diverged(
                        3,
                        "training and validation loss of epoch 3 are 4.8e9 and 2.5000, where guessing costs 0.6931",
                        3,
                        0.5));
    }

    @Test
    void whoRecoversDidNotDivergeNorWhoOverfits() throws Exception {
        assertThat(run(plan(2), engine(losses(4e9, 2), losses(4e9, 9))).stopReason())
                .isEqualTo(StopReason.ALL_EPOCHS);
        assertThat(run(plan(2), engine(losses(9, 9), losses(9, 2))).stopReason())
                .isEqualTo(StopReason.ALL_EPOCHS);
    }

    @Test
    void theBestEpochBeforeIsLeftOfFiniteLossesToo() throws Exception {
        ScriptedEngine engine = engine(losses(0.6, 0.5, 70), losses(0.6, 0.4, 90));

        assertThat(run(plan(3), engine).bestEpoch()).isEqualTo(2);
        assertThat(engine.parameters()).containsExactly(2);
    }

    @Test
    void earlyStoppingsMetricDecidesWhichWeightsAreLeftWhetherItRestoresThemOrNot() throws Exception {
        for (boolean restore : new boolean[] {true, false}) {
            ScriptedEngine engine = engine(losses(0.9, 0.7, 0.8, NAN), losses(0.4, 0.5, 0.6, 0.1));
            EarlyStopping byLoss = new EarlyStopping(PassMetric.LOSS, 100, 0, restore);

            assertThat(run(plan(10, byLoss), engine).bestEpoch()).isEqualTo(2);
            assertThat(engine.parameters()).containsExactly(2);
        }
        ScriptedEngine engine = engine(losses(0.9, 0.7, 0.8, NAN), losses(0.4, 0.5, 0.6, 0.1));
        EarlyStopping upwards = new EarlyStopping(PassMetric.VAL_LOSS, Mode.MAX, 100, 0, 0, true);

        assertThat(run(plan(10, upwards), engine).bestEpoch()).isEqualTo(3);
        assertThat(engine.parameters()).containsExactly(3);
    }

    @Test
    void whereNothingWasWatchedYetTheBestOfAllEpochsIsLeft() throws Exception {
        ScriptedEngine engine = engine(losses(0.9, 0.7, 0.8, NAN), losses(0.5, 0.4, 0.6, 0.1));

        assertThat(run(plan(10, fromEpoch(3)), engine).bestEpoch()).isEqualTo(2);
        assertThat(engine.parameters()).containsExactly(2);
    }

    @Test
    void epochsThatAreNotWatchedAreNotLeftOnceOneIsWatched() throws Exception {
        ScriptedEngine engine = engine(losses(0.9, 0.7, 0.8, NAN), losses(0.5, 0.4, 0.6, 0.1));

        assertThat(run(plan(10, fromEpoch(2)), engine).bestEpoch()).isEqualTo(3);
        assertThat(engine.parameters()).containsExactly(3);
    }

    @Test
    void inTheFirstEpochThereIsNothingToKeep() {
        assertThatThrownBy(() -> run(plan(10), engine(losses(NAN), losses(1))))
                .isExactlyInstanceOf(TrainingException.class)
                .hasMessage("the loss of batch 1 in epoch 1 is NaN: training diverged; lower training.optimizer's"
                        + " learning_rate, which is 0.5");
        assertThatThrownBy(() -> run(plan(10), engine(losses(1), losses(NAN))))
                .isExactlyInstanceOf(TrainingException.class)
                .hasMessage("the validation loss after epoch 1 is NaN: training diverged; lower training.optimizer's"
                        + " learning_rate, which is 0.5");
        assertThat(events).isEmpty();
    }

    @Test
    void theBestWeightsComeBackAfterTheLastEpochToo() throws Exception {
        ScriptedEngine engine = engine(losses(0.9, 0.8, 0.7), losses(0.5, 0.4, 0.6));

        TrainingOutcome outcome = run(plan(3, new EarlyStopping(PassMetric.VAL_LOSS, 100, 0, true)), engine);

        assertThat(outcome.stopReason()).isEqualTo(StopReason.ALL_EPOCHS);
        assertThat(engine.parameters()).containsExactly(2);
    }

    @Test
    void theBestOfTheWatchedEpochsComesBack() throws Exception {
        ScriptedEngine engine = engine(losses(0.9, 0.8, 0.7), losses(0.3, 0.4, 0.6));

        assertThat(run(plan(3, fromEpoch(1)), engine).bestEpoch()).isEqualTo(2);
        assertThat(engine.parameters()).containsExactly(2);
    }

    @Test
    void whereNothingWasWatchedTheLastWeightsStay() throws Exception {
        ScriptedEngine engine = engine(losses(0.9, 0.8, 0.7), losses(0.5, 0.4, 0.6));

        assertThat(run(plan(3, fromEpoch(3)), engine).bestEpoch()).isEqualTo(2);
        assertThat(engine.parameters()).containsExactly(3);
    }

    @Test
    void withoutEarlyStoppingTheLastWeightsStay() throws Exception {
        ScriptedEngine engine = engine(losses(0.9, 0.8, 0.7), losses(0.5, 0.4, 0.6));

        assertThat(run(plan(3), engine).bestEpoch()).isEqualTo(2);
        assertThat(engine.parameters()).containsExactly(3);
    }

    @Test
    void aCleanPassFollowsEachEpochIfAskedInAPhaseOfItsOwn() throws Exception {
        AtomicLong now = new AtomicLong();
        // a second for each time that somebody looks
        PhaseClock clock = new PhaseClock(() -> now.addAndGet(1_000_000_000), 0);
        ScriptedEngine engine = engine(losses(0.9, 0.8), losses(0.5, 0.4));

        TrainingOutcome outcome = new TrainingLoop(
                        plan(2).cleanPass(CleanPass.EACH_EPOCH).build(), engine, events::add, clock, now::get)
                .run(images, images);

        // training ends and validation begins with one look, the clean pass with the next
        assertThat(outcome.history())
                .allSatisfy(epoch -> assertThat(epoch.clean().orElseThrow().loss())
                        .isEqualTo(epoch.validation().loss())
                        .isCloseTo(losses(0.5, 0.4)[epoch.epoch() - 1], within(1e-6)));
        assertThat(outcome.history()).extracting(EpochResult::seconds).containsExactly(2.0, 2.0);
        assertThat(clock.times())
                .extracting(PhaseTime::phase)
                .containsExactly(Phase.START, Phase.TRAINING, Phase.VALIDATION, Phase.CLEAN_PASS);
    }

    @Test
    void whatAnEpochTakesBesidesTrainingAndValidationCounts() throws Exception {
        AtomicLong now = new AtomicLong();
        PhaseClock clock = new PhaseClock(() -> now.addAndGet(1_000_000_000), 0);
        ScriptedEngine engine = engine(losses(0.9, 0.8), losses(0.5, 0.4));
        TrainingPlan plan = plan(2).cleanPass(CleanPass.EACH_EPOCH).build();
        Consumer<Event> slow = event -> now.addAndGet(event instanceof Event.EpochEnded ? 500_000_000 : 0);
        try (EpochTrainer trainer = new EpochTrainer(plan, engine, images, images, slow, clock, now::get)) {
            TrainingState first = trainer.next(TrainingState.initial(engine));
            TrainingState second = trainer.next(first);

            // of 3.5 seconds, 2 are for training and validation, 1 for the clean pass, and half a one to tell of it
            assertThat(second.history()).extracting(EpochResult::seconds).containsExactly(2.0, 2.0);
            assertThat(first.secondsUsed()).isEqualTo(3.5);
            assertThat(second.secondsUsed()).isEqualTo(7);
            assertThat(second.longestEpoch()).isEqualTo(3.5);
        }
    }

    @Test
    void withoutBeingAskedThereIsNone() throws Exception {
        TrainingOutcome outcome = run(plan(1), engine(losses(0.9), losses(0.5)));

        assertThat(outcome.history().get(0).clean()).isEmpty();
    }

    private TrainingOutcome run(PlanBuilder plan, ScriptedEngine engine) throws Exception {
        return new TrainingLoop(plan.build(), engine, events::add, PhaseClock.running(0), () -> 0).run(images, images);
    }

    private static ScriptedEngine engine(double[] training, double[] validation) {
        return new ScriptedEngine(training, validation);
    }

    private static double[] losses(double... losses) {
        return losses;
    }

    private static EarlyStopping fromEpoch(int start) {
        return new EarlyStopping(PassMetric.VAL_LOSS, Mode.AUTO, 100, 0, start, true);
    }

    private static PlanBuilder plan(int epochs, EarlyStopping earlyStopping) {
        return plan(epochs).regularization(Regularization.of(Optional.of(earlyStopping), Optional.empty()));
    }

    /** An epoch is one batch. */
    private static PlanBuilder plan(int epochs) {
        return new PlanBuilder(Shape.image(1, 1, 1), 2)
                .epochs(epochs)
                .optimizer(new Optimizer.Sgd(0.5, 0, false))
                .layer(new Layer.Flatten())
                .layer(new Layer.Dense(2, Activation.SOFTMAX));
    }
}
