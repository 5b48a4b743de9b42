package io.github.mnistmaven.trainer.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.mnistmaven.experiment.model.ImageMetric;
import org.junit.jupiter.api.Test;

class BatchMetricsTest {

    @Test
    void sumsTheLossesAndCountsTheRightOnes() {
        BatchMetrics metrics =
                BatchMetrics.of(new float[] {0.5f, 0.25f, 0.25f, 0.125f, 0.75f, 0.125f}, new byte[] {0, 2});

        assertThat(metrics.loss()).isCloseTo(Math.log(2) + Math.log(8), within(1e-15));
        assertThat(right(metrics)).isEqualTo(1);
    }

    @Test
    void theFirstOfEqualProbabilitiesIsThePrediction() {
        assertThat(right(BatchMetrics.of(new float[] {0.5f, 0.5f}, new byte[] {0})))
                .isEqualTo(1);
        assertThat(right(BatchMetrics.of(new float[] {0.5f, 0.5f}, new byte[] {1})))
                .isZero();
    }

    @Test
    void aProbabilityOfZeroCostsWhatKerasSays() {
        assertThat(BatchMetrics.of(new float[] {1, 0}, new byte[] {1}).loss())
                .isCloseTo(16.11809565095832, within(1e-12));
    }

    @Test
    void noNumberStaysNoNumber() {
        assertThat(BatchMetrics.of(new float[] {Float.NaN, Float.NaN}, new byte[] {1})
                        .loss())
                .isNaN();
    }

    @Test
    void halfOfTheSameImageTwiceIsThatOfOne() {
        float[] one = {0.25f, 0.75f};
        float[] twice = {0.25f, 0.75f, 0.25f, 0.75f};

        assertThat(BatchMetrics.of(twice, new byte[] {1, 1}).half()).isEqualTo(BatchMetrics.of(one, new byte[] {1}));
    }

    private static double right(BatchMetrics metrics) {
        return metrics.sums().get(ImageMetric.ACCURACY);
    }
}
