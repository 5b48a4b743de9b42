package io.github.mnistmaven.plugin.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.mnistmaven.experiment.model.EngineChoice;
import io.github.mnistmaven.experiment.plan.TrainingPlan;
import io.github.mnistmaven.plugin.runs.TestPlans;
import org.junit.jupiter.api.Test;

class CostsTest {
    private static final TrainingPlan BASELINE = TestPlans.of("baseline").plan();

    /** In units of one value each, so that what is counted can be done by hand. */
    private static Costs of(double multiplyAdd, double value, double update, double step) {
        return new Costs(multiplyAdd, value, update, step, 0);
    }

    /** 26*26*32*9 for the convolution, 5408*100 and 100*10 for the dense layers: 736,488 an image. */
    @Test
    void anEpochTakesEachTrainingImageThreeTimesItsWayForwardAndEachValidationImageOnce() {
        assertThat(of(1, 0, 0, 0).epoch(BASELINE)).isEqualTo(736_488.0 * (3 * 50_000 + 10_000));
    }

    /** 26*26*32 values leave the convolution, as many enter the pooling; 100 and 10 leave the dense layers. */
    @Test
    void singleValuesAreCountedApart() {
        assertThat(of(0, 1, 0, 0).epoch(BASELINE)).isEqualTo((2 * 21_632.0 + 110) * (3 * 50_000 + 10_000));
    }

    /** 50,000 images are 1,562 batches of 32, and one of 16. */
    @Test
    void everyStepUpdatesEveryParameter() {
        assertThat(of(0, 0, 1, 0).epoch(BASELINE)).isEqualTo(542_230.0 * 1_563);
        assertThat(of(0, 0, 0, 1).epoch(BASELINE)).isEqualTo(1_563);
    }

    @Test
    void theEndIsAPassOverAllImages() {
        assertThat(of(1, 0, 1, 1).evaluation(BASELINE)).isEqualTo(736_488.0 * 70_000);
    }

    @Test
    void augmentationIsPaidForByThePixel() {
        double more = of(0, 0, 0, 0).epoch(TestPlans.of("augmentation").plan());

        assertThat(more).isEqualTo(50_000 * 784 * 9e-9, within(1e-9));
        assertThat(of(0, 0, 0, 0).epoch(BASELINE)).isZero();
    }

    @Test
    void aCleanPassEachEpochIsAPassOverTheTrainingImages() {
        double more = of(1, 0, 0, 0)
                        .epoch(TestPlans.of("baseline", "training.clean_pass=each_epoch")
                                .plan())
                - of(1, 0, 0, 0).epoch(BASELINE);

        assertThat(more).isEqualTo(736_488.0 * 50_000);
    }

    /** What README says of an epoch of the baseline. */
    @Test
    void theBaselineTakesWhatItWasMeasuredToTake() {
        assertThat(Costs.of(EngineChoice.ONEDNN).epoch(BASELINE)).isEqualTo(1.9, within(0.1));
        assertThat(Costs.of(EngineChoice.DL4J).epoch(BASELINE)).isEqualTo(20, within(1.0));
    }
}
