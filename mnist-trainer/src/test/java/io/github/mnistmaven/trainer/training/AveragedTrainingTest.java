package io.github.mnistmaven.trainer.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistmaven.experiment.model.CleanPass;
import io.github.mnistmaven.experiment.model.EarlyStopping;
import io.github.mnistmaven.experiment.model.Ema;
import io.github.mnistmaven.experiment.model.Layer;
import io.github.mnistmaven.experiment.model.PassMetric;
import io.github.mnistmaven.experiment.model.Regularization;
import io.github.mnistmaven.experiment.plan.TrainingPlan;
import io.github.mnistmaven.experiment.record.EpochResult;
import io.github.mnistmaven.experiment.record.Scores;
import io.github.mnistmaven.model.network.Activation;
import io.github.mnistmaven.model.network.Padding;
import io.github.mnistmaven.model.network.Size;
import io.github.mnistmaven.trainer.PlanBuilder;
import io.github.mnistmaven.trainer.engine.Engine;
import io.github.mnistmaven.trainer.engine.onednn.OneDnnEngine;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Training goes on from the parameters; what is validated, watched and kept is their average. */
class AveragedTrainingTest {
    private static final int EPOCHS = 3;

    @TempDir
    private static Path directory;

    private static TinyTrials trials;

    @BeforeAll
    static void writeData() throws IOException {
        trials = TinyTrials.in(directory);
    }

    @Test
    void averagingChangesNothingAboutTraining() throws Exception {
        List<TrainingState> plain = states(plan().build());
        List<TrainingState> averaged = states(plan().ema(ema()).build());

        for (int epoch = 1; epoch <= EPOCHS; epoch++) {
            TrainingState state = averaged.get(epoch);
            assertThat(state.parameters()).isEqualTo(plain.get(epoch).parameters());
            assertThat(last(state).training()).isEqualTo(last(plain.get(epoch)).training());
            assertThat(state.validatedParameters()).isNotEqualTo(state.parameters());
        }
    }

    @Test
    void anAverageIsWhatIsValidatedAndPassedOverCleanly() throws Exception {
        TrainingPlan plan = plan().ema(ema()).cleanPass(CleanPass.EACH_EPOCH).build();
        TrialData data = trials.read(plan);
        List<TrainingState> states = states(plan);

        try (Engine engine = OneDnnEngine.create(plan)) {
            for (TrainingState state : states.subList(1, states.size())) {
                engine.setParameters(state.validatedParameters());
                assertThat(last(state).validation()).isEqualTo(scores(engine, data.validation()));
                assertThat(last(state).clean()).hasValue(scores(engine, data.training()));
            }
        }
    }

    @Test
    void aRunEndsWithTheAverage() throws Exception {
        TrainingPlan plan = plan().ema(ema()).build();

        assertThat(end(plan)).isEqualTo(states(plan).get(EPOCHS).validatedParameters());
    }

    @Test
    void theBestEpochsWeightsAreItsAverage() throws Exception {
        // the first epoch is the best by its own lights
        EarlyStopping worst = new EarlyStopping(PassMetric.VAL_LOSS, EarlyStopping.Mode.MAX, 100, 0, 0, true);
        TrainingPlan plan = plan().ema(ema())
                .regularization(Regularization.of(Optional.of(worst), Optional.empty()))
                .build();
        List<TrainingState> states = states(plan);

        assertThat(end(plan))
                .isEqualTo(states.get(1).validatedParameters())
                .isEqualTo(states.get(EPOCHS).bestParameters());
    }

    private static float[] end(TrainingPlan plan) throws Exception {
        TrialData data = trials.read(plan);
        try (Engine engine = OneDnnEngine.create(plan)) {
            new TrainingLoop(plan, engine, event -> {}, PhaseClock.running(0), System::nanoTime)
                    .run(data.training(), data.validation());
            return engine.parameters();
        }
    }

    private static List<TrainingState> states(TrainingPlan plan) throws Exception {
        TrialData data = trials.read(plan);
        List<TrainingState> states = new ArrayList<>();
        try (Engine engine = OneDnnEngine.create(plan);
                EpochTrainer trainer = new EpochTrainer(
                        plan,
                        engine,
                        data.training(),
                        data.validation(),
                        event -> {},
                        PhaseClock.running(0),
                        System::nanoTime)) {
            states.add(TrainingState.initial(engine));
            for (int epoch = 0; epoch < EPOCHS; epoch++) {
                states.add(trainer.next(states.get(epoch)));
            }
        }
        return states;
    }

    private static Scores scores(Engine engine, Subset images) {
        return new Evaluator(engine).evaluate(images).scores();
    }

    private static EpochResult last(TrainingState state) {
        return state.history().get(state.history().size() - 1);
    }

    private static Ema ema() {
        return new Ema(0.9, false, Optional.empty());
    }

    private static PlanBuilder plan() {
        return trials.plan(300)
                .epochs(EPOCHS)
                .layer(new Layer.Conv2D(2, Size.square(3), Size.square(3), Padding.VALID, Activation.LINEAR))
                .layer(new Layer.BatchNormalization(0.9, 0.001))
                .layer(new Layer.Activated(Activation.RELU))
                .layer(new Layer.Flatten())
                .layer(new Layer.Dropout(0.25))
                .layer(new Layer.Dense(10, Activation.SOFTMAX));
    }
}
