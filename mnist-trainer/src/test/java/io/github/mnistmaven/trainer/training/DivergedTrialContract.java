package io.github.mnistmaven.trainer.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistmaven.experiment.directory.RunDirectory;
import io.github.mnistmaven.experiment.io.Json;
import io.github.mnistmaven.experiment.model.Layer;
import io.github.mnistmaven.experiment.model.Optimizer;
import io.github.mnistmaven.experiment.model.Schedule;
import io.github.mnistmaven.experiment.plan.TrainingPlan;
import io.github.mnistmaven.experiment.protocol.Event;
import io.github.mnistmaven.experiment.protocol.TrialResult;
import io.github.mnistmaven.experiment.record.EpochResult;
import io.github.mnistmaven.experiment.record.RunRecord;
import io.github.mnistmaven.experiment.record.StopReason;
import io.github.mnistmaven.model.network.Activation;
import io.github.mnistmaven.model.network.Padding;
import io.github.mnistmaven.model.network.Size;
import io.github.mnistmaven.trainer.ModelBytes;
import io.github.mnistmaven.trainer.engine.EngineFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Trials that diverge after a good start, with all that an engine holds: moving statistics, and what Adam remembers.
 */
public abstract class DivergedTrialContract {
    @TempDir
    private static Path data;

    private static TinyTrials trials;

    @TempDir
    private Path directory;

    private final EngineFactory engine;

    protected DivergedTrialContract(EngineFactory engine) {
        this.engine = engine;
    }

    @BeforeAll
    static void writeData() throws IOException {
        trials = TinyTrials.in(data);
    }

    @Test
    void theModelIsThatOfTheBestEpochAsIfTrainingHadEndedThere() throws Exception {
        List<Event> events = new ArrayList<>();

        TrialResult result = trials.run(plan(10), engine, events::add);
        TrialResult atTheBest = trials.run(plan(1), engine, event -> {});
        RunRecord diverged = result.record();
        RunRecord ended = atTheBest.record();

        assertThat(diverged.result().stopReason()).isEqualTo(StopReason.DIVERGED);
        assertThat(diverged.result().bestEpoch()).isEqualTo(1);
        assertThat(diverged.heldEpoch()).isEqualTo(1);
        assertThat(diverged.result().epochsRun()).isLessThan(10);
        assertThat(diverged.model()).isEqualTo(ended.model());
        assertThat(ModelBytes.of(result)).isEqualTo(ModelBytes.of(atTheBest));
        assertThat(diverged.result().test().loss())
                .isEqualTo(ended.result().test().loss());
        assertThat(diverged.result().training().loss())
                .isEqualTo(ended.result().training().loss());
        assertThat(diverged.result().validation().loss())
                .isEqualTo(diverged.history().get(0).validation().loss());
        assertThat(diverged.result().test().accuracy()).isGreaterThan(0.5);
        RunDirectory run = new RunDirectory(directory);
        run.finish(result, "");
        // as text: read as a record, it would be refused for its schedule, which no experiment may have
        assertThat(run.record()).hasContent(Json.pretty(diverged));
        assertThatItWasSaid(events, diverged.history());
    }

    private static void assertThatItWasSaid(List<Event> events, List<EpochResult> history) {
        List<Event> last = events.stream()
                .filter(event -> !(event instanceof Event.Progress))
                .skip(1 + history.size())
                .toList();
        assertThat(last).hasSize(2);
        assertThat(last.get(0)).isInstanceOfSatisfying(Event.Diverged.class, event -> {
            assertThat(event.epoch()).isEqualTo(history.size() + 1).isGreaterThan(1);
            assertThat(event.what())
                    .matches("the loss of batch \\d+ in epoch " + event.epoch()
                            + " is NaN|the validation loss after epoch " + event.epoch() + " is NaN");
            assertThat(event.keptEpoch()).isEqualTo(1);
            assertThat(event.learningRate()).isEqualTo(0.005);
        });
        assertThat(last.get(1)).isInstanceOf(Event.Evaluated.class);
    }

    /** The learning rate explodes after the first epoch. */
    private static TrainingPlan plan(int epochs) {
        return trials.plan(640)
                .layer(new Layer.Conv2D(4, Size.square(3), Size.square(2), Padding.VALID, Activation.RELU))
                .layer(new Layer.BatchNormalization(0.9, 0.001))
                .layer(new Layer.Flatten())
                .layer(new Layer.Dense(10, Activation.SOFTMAX))
                .optimizer(new Optimizer.Adam(0.005, 0.9, 0.999, 1e-7))
                .schedule(new Schedule.Exponential(1e25, 1, true))
                .epochs(epochs)
                .build();
    }
}
