package io.github.mnistmaven.experiment.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.mnistmaven.experiment.model.ImageMetric;
import io.github.mnistmaven.experiment.model.Objective;
import io.github.mnistmaven.experiment.model.Softmax;
import org.junit.jupiter.api.Test;

class BatchMetricsTest {
    private static final Objective PLAIN = new Objective(0, 0);

    @Test
    void sumsTheLossesAndCountsTheRightOnes() {
        BatchMetrics metrics = BatchMetrics.of(odds(3, 2, 1, 1, 1, 6, 1), PLAIN, new int[] {0, 2});

        assertThat(metrics.loss()).isCloseTo(Math.log(2) + Math.log(8), within(1e-7));
        assertThat(right(metrics)).isEqualTo(1);
    }

    @Test
    void penaltiesCountForEachImage() {
        BatchMetrics metrics = BatchMetrics.of(odds(2, 1, 1, 1, 3), new Objective(0, 0.25), new int[] {0, 0});

        assertThat(metrics.loss()).isCloseTo(Math.log(2) + Math.log(4), within(1e-7));
        assertThat(metrics.sums().get(ImageMetric.LOSS_WITH_PENALTIES)).isEqualTo(metrics.loss() + 2 * 0.25);
    }

    @Test
    void theFirstOfEqualProbabilitiesIsThePrediction() {
        assertThat(right(BatchMetrics.of(odds(2, 1, 1), PLAIN, new int[] {0}))).isEqualTo(1);
        assertThat(right(BatchMetrics.of(odds(2, 1, 1), PLAIN, new int[] {1}))).isZero();
    }

    @Test
    void noNumberStaysNoNumber() {
        assertThat(BatchMetrics.of(odds(2, Float.NaN, 1), PLAIN, new int[] {1}).loss())
                .isNaN();
    }

    @Test
    void halfOfTheSameImageTwiceIsThatOfOne() {
        assertThat(BatchMetrics.of(odds(2, 1, 3, 1, 3), PLAIN, new int[] {1, 1}).half())
                .isEqualTo(BatchMetrics.of(odds(2, 1, 3), PLAIN, new int[] {1}));
    }

    /** Answers whose probabilities are proportional to {@code odds}, image by image. */
    private static Softmax odds(int classes, float... odds) {
        float[] logits = new float[odds.length];
        for (int i = 0; i < odds.length; i++) {
            logits[i] = (float) Math.log(odds[i]);
        }
        return Softmax.of(logits, classes);
    }

    private static double right(BatchMetrics metrics) {
        return metrics.sums().get(ImageMetric.ACCURACY);
    }
}
