package io.github.mnistmaven.trainer.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistmaven.experiment.model.EarlyStopping;
import io.github.mnistmaven.experiment.model.Monitor;
import io.github.mnistmaven.experiment.run.EpochResult;
import org.junit.jupiter.api.Test;

/** Expected epochs are what Keras 3's callback gives for the same histories. */
class EarlyStopperTest {

    @Test
    void stopsAfterPatienceEpochsWithoutImprovement() {
        Watched watched = watch(Monitor.VAL_LOSS, 3, 0, 0.9, 0.5, 0.6, 0.5, 0.7, 0.4);

        // 0.5 again is no improvement
        assertThat(watched).isEqualTo(new Watched(5, 2));
    }

    @Test
    void anImprovementStartsTheWaitAnew() {
        assertThat(watch(Monitor.VAL_LOSS, 2, 0, 0.9, 1.0, 0.8, 0.9, 0.7, 0.6)).isEqualTo(new Watched(6, 6));
    }

    @Test
    void patienceZeroAndOneBothStopAtTheFirstEpochWithoutImprovement() {
        assertThat(watch(Monitor.VAL_LOSS, 0, 0, 0.9, 0.8, 0.85, 0.1)).isEqualTo(new Watched(3, 2));
        assertThat(watch(Monitor.VAL_LOSS, 1, 0, 0.9, 0.8, 0.85, 0.1)).isEqualTo(new Watched(3, 2));
    }

    @Test
    void aChangeOfExactlyMinDeltaIsNoImprovement() {
        // binary fractions, so that the differences are exact
        assertThat(watch(Monitor.VAL_LOSS, 1, 0.25, 1, 0.75, 0)).isEqualTo(new Watched(2, 1));
        assertThat(watch(Monitor.VAL_LOSS, 1, 0.25, 1, 0.7421875, 0.5)).isEqualTo(new Watched(3, 2));
    }

    @Test
    void smallStepsThatAddUpAreComparedWithTheBestNotWithTheLast() {
        assertThat(watch(Monitor.VAL_LOSS, 5, 0.25, 1, 0.875, 0.75, 0.625)).isEqualTo(new Watched(4, 4));
    }

    @Test
    void accuracyHasToRise() {
        assertThat(watch(Monitor.VAL_ACCURACY, 2, 0, 0.5, 0.75, 0.625, 0.75, 1)).isEqualTo(new Watched(4, 2));
        assertThat(watch(Monitor.ACCURACY, 1, 0.25, 0.5, 0.75, 1)).isEqualTo(new Watched(2, 1));
    }

    @Test
    void eachMonitorReadsItsOwnMetric() {
        EpochResult first = new EpochResult(1, 1, 0.5, 1, 0.5, 0.001, 1);

        assertThat(improves(Monitor.LOSS, first, new EpochResult(2, 0.5, 0.25, 2, 0.25, 0.001, 1)))
                .isTrue();
        assertThat(improves(Monitor.ACCURACY, first, new EpochResult(2, 2, 0.75, 2, 0.25, 0.001, 1)))
                .isTrue();
        assertThat(improves(Monitor.VAL_LOSS, first, new EpochResult(2, 2, 0.25, 0.5, 0.25, 0.001, 1)))
                .isTrue();
        assertThat(improves(Monitor.VAL_ACCURACY, first, new EpochResult(2, 2, 0.25, 2, 0.75, 0.001, 1)))
                .isTrue();
    }

    @Test
    void withoutEarlyStoppingTheBestEpochIsTheFirstWithTheLowestValidationLoss() {
        EarlyStopper stopper = EarlyStopper.never();
        double[] losses = {0.9, 0.5, 0.7, 0.5, 0.6};
        for (int i = 0; i < losses.length; i++) {
            stopper.improves(epoch(i + 1, losses[i]));
        }

        assertThat(stopper.stops()).isFalse();
        assertThat(stopper.bestEpoch()).isEqualTo(2);
    }

    /** After which epoch training stopped, or the last one there was, and which epoch was the best. */
    private record Watched(int lastEpoch, int bestEpoch) {}

    private static Watched watch(Monitor monitor, int patience, double minDelta, double... values) {
        EarlyStopper stopper = new EarlyStopper(new EarlyStopping(monitor, patience, minDelta, false));
        int epoch = 0;
        while (epoch < values.length && !stopper.stops()) {
            epoch++;
            stopper.improves(epoch(epoch, values[epoch - 1]));
        }
        return new Watched(epoch, stopper.bestEpoch());
    }

    private static boolean improves(Monitor monitor, EpochResult first, EpochResult second) {
        EarlyStopper stopper = new EarlyStopper(new EarlyStopping(monitor, 1, 0, false));
        assertThat(stopper.improves(first)).isTrue();
        return stopper.improves(second);
    }

    private static EpochResult epoch(int epoch, double value) {
        return new EpochResult(epoch, value, value, value, value, 0.001, 1);
    }
}
