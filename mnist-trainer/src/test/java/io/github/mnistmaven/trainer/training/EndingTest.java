package io.github.mnistmaven.trainer.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistmaven.experiment.model.CleanPass;
import io.github.mnistmaven.experiment.model.EarlyStopping;
import io.github.mnistmaven.experiment.model.EngineChoice;
import io.github.mnistmaven.experiment.model.Optimizer;
import io.github.mnistmaven.experiment.model.PassMetric;
import io.github.mnistmaven.experiment.model.Regularization;
import io.github.mnistmaven.experiment.model.Schedule;
import io.github.mnistmaven.experiment.model.Training;
import io.github.mnistmaven.experiment.record.EpochResult;
import io.github.mnistmaven.experiment.record.Scores;
import io.github.mnistmaven.experiment.record.StopReason;
import io.github.mnistmaven.trainer.engine.OptimizerState;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EndingTest {
    private static final EarlyStopper NEVER = EarlyStopper.of(Regularization.NONE);

    @Test
    void trainingEndsWithTheLastEpoch() {
        Ending ending = ending(2, Optional.empty(), NEVER);

        assertThat(ending.of(after())).isEmpty();
        assertThat(ending.of(after(5))).isEmpty();
        assertThat(ending.of(after(5, 5))).contains(StopReason.ALL_EPOCHS);
    }

    @Test
    void noEpochIsBegunThatCouldEndTooLate() {
        Ending ending = ending(100, Optional.of(30), NEVER);

        // at 10, then at 20 seconds: one more of 10 would end just in time, and takes a little less
        assertThat(ending.of(after(10))).isEmpty();
        assertThat(ending.of(after(10, 10))).isEmpty();
        assertThat(ending.of(after(10, 10, 9.5))).contains(StopReason.MAX_TIME);
    }

    @Test
    void theLongestEpochSoFarCounts() {
        Ending ending = ending(100, Optional.of(30), NEVER);

        assertThat(ending.of(after(15))).isEmpty();
        assertThat(ending.of(after(15, 1))).contains(StopReason.MAX_TIME);
    }

    @Test
    void theFirstEpochMayTakeTooLong() {
        assertThat(ending(100, Optional.of(1), NEVER).of(after())).isEmpty();
        assertThat(ending(100, Optional.of(1), NEVER).of(after(3600))).contains(StopReason.MAX_TIME);
    }

    @Test
    void theLastEpochAndEarlyStoppingAreReasonsBeforeTime() {
        EarlyStopper stopper = new EarlyStopper(new EarlyStopping(PassMetric.VAL_LOSS, 1, 0, false));

        assertThat(ending(100, Optional.of(2), stopper).of(after(50, 50))).contains(StopReason.EARLY_STOPPING);
        assertThat(ending(2, Optional.of(2), stopper).of(after(50, 50))).contains(StopReason.ALL_EPOCHS);
    }

    private static Ending ending(int epochs, Optional<Integer> maxTime, EarlyStopper stopper) {
        Optimizer optimizer = new Optimizer.Sgd(0.1, 0, false);
        return new Ending(
                new Training(
                        epochs,
                        maxTime,
                        32,
                        optimizer,
                        Schedule.CONSTANT,
                        1,
                        List.of(),
                        EngineChoice.AUTO,
                        CleanPass.AT_END),
                stopper);
    }

    /** After epochs that took so many seconds and gave all the same. */
    private static TrainingState after(double... seconds) {
        return new TrainingState(
                IntStream.range(0, seconds.length)
                        .mapToObj(i -> new EpochResult(i + 1, new Scores(1, 0), new Scores(1, 0), 0.1, seconds[i]))
                        .toList(),
                new float[0],
                new OptimizerState(0, List.of()),
                new float[0],
                DoubleStream.of(seconds).sum(),
                DoubleStream.of(seconds).max().orElse(0));
    }
}
