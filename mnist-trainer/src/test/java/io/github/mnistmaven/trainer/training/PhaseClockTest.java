package io.github.mnistmaven.trainer.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistmaven.experiment.record.Phase;
import io.github.mnistmaven.experiment.record.PhaseTime;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PhaseClockTest {
    private static final long SECOND = 1_000_000_000;

    // any origin will do, also one that is about to overflow
    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - SECOND);
    private final PhaseClock clock = new PhaseClock(now::get, SECOND / 2);

    @Test
    void givesEveryMomentToOnePhaseFromTheStartOfTheProcessOn() {
        now.addAndGet(SECOND);
        clock.enter(Phase.ENGINE);
        now.addAndGet(2 * SECOND);
        clock.enter(Phase.TRAINING);
        now.addAndGet(10 * SECOND);
        clock.enter(Phase.VALIDATION);
        now.addAndGet(3 * SECOND);
        clock.enter(Phase.TRAINING);
        now.addAndGet(20 * SECOND);

        assertThat(clock.times())
                .containsExactly(
                        new PhaseTime(Phase.START, 1.5),
                        new PhaseTime(Phase.ENGINE, 2),
                        new PhaseTime(Phase.TRAINING, 30),
                        new PhaseTime(Phase.VALIDATION, 3));
        assertThat(clock.seconds()).isEqualTo(36.5);
    }

    @Test
    void knowsThePhaseThatIsGoingOn() {
        now.addAndGet(SECOND);

        assertThat(clock.times()).containsExactly(new PhaseTime(Phase.START, 1.5));
        now.addAndGet(SECOND);
        assertThat(clock.times()).containsExactly(new PhaseTime(Phase.START, 2.5));
    }
}
