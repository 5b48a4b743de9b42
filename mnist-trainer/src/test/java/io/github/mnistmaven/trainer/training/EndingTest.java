package io.github.mnistmaven.trainer.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistmaven.experiment.model.CleanPass;
import io.github.mnistmaven.experiment.model.EarlyStopping;
import io.github.mnistmaven.experiment.model.EngineChoice;
import io.github.mnistmaven.experiment.model.Monitor;
import io.github.mnistmaven.experiment.model.Optimizer;
import io.github.mnistmaven.experiment.model.Schedule;
import io.github.mnistmaven.experiment.model.Training;
import io.github.mnistmaven.experiment.record.EpochResult;
import io.github.mnistmaven.experiment.record.StopReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class EndingTest {
    private final List<EpochResult> history = new ArrayList<>();
    private long now = TimeUnit.SECONDS.toNanos(1000);

    @Test
    void trainingEndsWithTheLastEpoch() {
        Ending ending = ending(2, Optional.empty(), EarlyStopper.never());

        assertThat(after(ending, 5)).isEmpty();
        assertThat(after(ending, 5)).contains(StopReason.ALL_EPOCHS);
    }

    @Test
    void noEpochIsBegunThatCouldEndTooLate() {
        Ending ending = ending(100, Optional.of(30), EarlyStopper.never());

        // at 10, then at 20 seconds: one more of 10 would end just in time, and takes a little less
        assertThat(after(ending, 10)).isEmpty();
        assertThat(after(ending, 10)).isEmpty();
        assertThat(after(ending, 9.5)).contains(StopReason.MAX_TIME);
    }

    @Test
    void theLongestEpochSoFarCounts() {
        Ending ending = ending(100, Optional.of(30), EarlyStopper.never());

        assertThat(after(ending, 15)).isEmpty();
        assertThat(after(ending, 1)).contains(StopReason.MAX_TIME);
    }

    @Test
    void whatAnEpochTakesBesidesTrainingAndValidationCounts() {
        Ending ending = ending(100, Optional.of(30), EarlyStopper.never());

        // 15 seconds, 5 of them for its clean pass; then 5 more at 20: another one of 15 would end at 35
        assertThat(after(ending, 10, 5)).isEmpty();
        assertThat(after(ending, 5, 0)).contains(StopReason.MAX_TIME);
    }

    @Test
    void theFirstEpochMayTakeTooLong() {
        assertThat(after(ending(100, Optional.of(1), EarlyStopper.never()), 3600))
                .contains(StopReason.MAX_TIME);
    }

    @Test
    void theLastEpochAndEarlyStoppingAreReasonsBeforeTime() {
        EarlyStopper stopper = new EarlyStopper(new EarlyStopping(Monitor.VAL_LOSS, 1, 0, false));
        Ending early = ending(100, Optional.of(2), stopper);
        stopper.improves(epoch(1));
        stopper.improves(epoch(1));

        assertThat(after(early, 100)).contains(StopReason.EARLY_STOPPING);
        assertThat(after(ending(2, Optional.of(2), stopper), 100)).contains(StopReason.ALL_EPOCHS);
    }

    private Ending ending(int epochs, Optional<Integer> maxTime, EarlyStopper stopper) {
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
                stopper,
                () -> now);
    }

    /** What is decided after one more epoch that took {@code seconds}. */
    private Optional<StopReason> after(Ending ending, double seconds) {
        return after(ending, seconds, 0);
    }

    private Optional<StopReason> after(Ending ending, double seconds, double besides) {
        now += (long) ((seconds + besides) * TimeUnit.SECONDS.toNanos(1));
        history.add(epoch(seconds));
        return ending.after(history);
    }

    private static EpochResult epoch(double seconds) {
        return new EpochResult(1, 1, 0, 1, 0, 0.1, seconds);
    }
}
