package io.github.mnistmaven.trainer.augment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.mnistmaven.experiment.model.Augmentation.Elastic;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ElasticDistortionTest {
    private static final int SIDE = 28;
    private static final int FIELDS = 4000;

    @Test
    void displacementsInTheMiddleHaveTheSpreadOfSmoothedUniformNoise() {
        // a uniform variable has standard deviation alpha / sqrt(3); smoothing multiplies it by 1 / (2 sigma sqrt(pi))
        double expected = 34 / Math.sqrt(3) / (2 * 4 * Math.sqrt(Math.PI));

        double[] moments = moments(new Elastic(34, 4, 1), SIDE / 2, SIDE / 2);

        assertThat(moments[0]).as("mean of x").isCloseTo(0, within(0.1));
        assertThat(moments[1]).as("mean of y").isCloseTo(0, within(0.1));
        assertThat(moments[2]).as("deviation of x").isCloseTo(expected, within(0.05 * expected));
        assertThat(moments[3]).as("deviation of y").isCloseTo(expected, within(0.05 * expected));
    }

    @Test
    void displacementsAtACornerAreHalfAsLarge() {
        // half of the Gaussian lies beyond the border in each direction, and counts as 0; the middle tap counts fully
        double middle = moments(new Elastic(34, 4, 1), SIDE / 2, SIDE / 2)[2];

        assertThat(moments(new Elastic(34, 4, 1), 0, 0)[2]).isBetween(0.5 * middle, 0.62 * middle);
    }

    @Test
    void aSharpGaussianLeavesTheNoiseAsItIs() {
        DisplacementField field = new ElasticDistortion(new Elastic(5, 0.01, 1), 3, 2).draw(new SplittableRandom(1));

        SplittableRandom same = new SplittableRandom(1);
        // the noise of x is drawn column by column
        float[] drawn = new float[6];
        for (int i = 0; i < 6; i++) {
            drawn[i] = (float) (5 * (2 * same.nextDouble() - 1));
        }
        assertThat(field.x()).containsExactly(drawn[0], drawn[2], drawn[4], drawn[1], drawn[3], drawn[5]);
    }

    @Test
    void neighboursMoveAlike() {
        double sumOfSquares = 0;
        double sumOfSquaredDifferences = 0;
        SplittableRandom random = new SplittableRandom(3);
        ElasticDistortion distortion = new ElasticDistortion(new Elastic(34, 4, 1), SIDE, SIDE);
        for (int i = 0; i < 200; i++) {
            float[] x = distortion.draw(random).x();
            int middle = SIDE * SIDE / 2 + SIDE / 2;
            sumOfSquares += x[middle] * x[middle];
            sumOfSquaredDifferences += Math.pow(x[middle] - x[middle + 1], 2);
        }

        // the autocorrelation at distance 1 is exp(-1 / (4 sigma^2)) = 0.984, so the ratio is 2 (1 - 0.984) = 0.031
        assertThat(sumOfSquaredDifferences / sumOfSquares).isCloseTo(0.031, within(0.01));
    }

    private static double[] moments(Elastic settings, int column, int row) {
        ElasticDistortion distortion = new ElasticDistortion(settings, SIDE, SIDE);
        SplittableRandom random = new SplittableRandom(1);
        double sumX = 0;
        double sumY = 0;
        double squaresX = 0;
        double squaresY = 0;
        for (int i = 0; i < FIELDS; i++) {
            DisplacementField field = distortion.draw(random);
            float x = field.x()[row * SIDE + column];
            float y = field.y()[row * SIDE + column];
            sumX += x;
            sumY += y;
            squaresX += x * x;
            squaresY += y * y;
        }
        return new double[] {sumX / FIELDS, sumY / FIELDS, Math.sqrt(squaresX / FIELDS), Math.sqrt(squaresY / FIELDS)};
    }
}
