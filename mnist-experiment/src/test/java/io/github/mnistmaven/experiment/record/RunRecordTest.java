package io.github.mnistmaven.experiment.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistmaven.experiment.model.EarlyStopping;
import io.github.mnistmaven.experiment.model.EarlyStopping.Mode;
import io.github.mnistmaven.experiment.model.PassMetric;
import io.github.mnistmaven.experiment.model.Regularization;
import io.github.mnistmaven.experiment.plan.TrainingPlan;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RunRecordTest {

    @Test
    void withoutEarlyStoppingTheModelHoldsTheLastWeights() {
        assertThat(heldEpoch(StopReason.ALL_EPOCHS, Optional.empty())).isEqualTo(2);
        assertThat(heldEpoch(StopReason.MAX_TIME, Optional.empty())).isEqualTo(2);
    }

    @Test
    void restoredWeightsAreThoseOfTheBestEpochHoweverTrainingEnded() {
        assertThat(heldEpoch(StopReason.EARLY_STOPPING, stopping(0, true))).isEqualTo(1);
        assertThat(heldEpoch(StopReason.ALL_EPOCHS, stopping(0, true))).isEqualTo(1);
        assertThat(heldEpoch(StopReason.MAX_TIME, stopping(0, true))).isEqualTo(1);
        assertThat(heldEpoch(StopReason.EARLY_STOPPING, stopping(0, false))).isEqualTo(2);
    }

    @Test
    void nothingIsRestoredWhereNothingWasWatched() {
        assertThat(heldEpoch(StopReason.ALL_EPOCHS, stopping(1, true))).isEqualTo(1);
        assertThat(heldEpoch(StopReason.ALL_EPOCHS, stopping(2, true))).isEqualTo(2);
    }

    @Test
    void afterDivergenceTheModelHoldsTheBestWeightsBefore() {
        assertThat(heldEpoch(StopReason.DIVERGED, Optional.empty())).isEqualTo(1);
        assertThat(heldEpoch(StopReason.DIVERGED, stopping(0, false))).isEqualTo(1);
        assertThat(heldEpoch(StopReason.DIVERGED, stopping(2, true))).isEqualTo(1);
    }

    /** Of two epochs, the first is the best. */
    private static int heldEpoch(StopReason reason, Optional<EarlyStopping> earlyStopping) {
        TrainingPlan plan = Records.planWith(Regularization.of(earlyStopping, Optional.empty()));
        RunResult result = new RunResult(1, 2, reason, Records.TRAINING, Records.VALIDATION, Records.TEST, 1.5);
        return Records.record(plan, result).heldEpoch();
    }

    private static Optional<EarlyStopping> stopping(int startFromEpoch, boolean restore) {
        return Optional.of(new EarlyStopping(PassMetric.VAL_LOSS, Mode.AUTO, 1, 0, startFromEpoch, restore));
    }
}
