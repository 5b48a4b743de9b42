package io.github.mnistmaven.trainer.augment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.mnistmaven.experiment.model.Augmentation.Elastic;
import io.github.mnistmaven.experiment.model.Augmentation.FillMode;
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
    void aSharpGaussianLeavesPixelsIndependentAndAsFarSpreadAsUniformNoise() {
        double sumOfSquares = 0;
        double sumOfProducts = 0;
        SplittableRandom random = new SplittableRandom(3);
        Field field = new Field(new Elastic(6, 0.01, 1), 5, 3);
        for (int i = 0; i < FIELDS; i++) {
            float[] x = field.draw(random).x();
            sumOfSquares += x[7] * x[7];
            sumOfProducts += x[7] * x[8];
        }

        assertThat(sumOfSquares / FIELDS).isCloseTo(36 / 3.0, within(1.2));
        assertThat(sumOfProducts / FIELDS).isCloseTo(0, within(0.8));
    }

    @Test
    void rightAndDownAreIndependent() {
        double sumOfProducts = 0;
        double sumOfSquares = 0;
        SplittableRandom random = new SplittableRandom(3);
        Field field = new Field(new Elastic(34, 4, 1), SIDE, SIDE);
        int middle = SIDE * SIDE / 2 + SIDE / 2;
        for (int i = 0; i < FIELDS; i++) {
            Places drawn = field.draw(random);
            sumOfProducts += drawn.x()[middle] * drawn.y()[middle];
            sumOfSquares += drawn.x()[middle] * drawn.x()[middle];
        }

        assertThat(sumOfProducts / sumOfSquares).isCloseTo(0, within(4 / Math.sqrt(FIELDS)));
    }

    @Test
    void leavesImagesAloneAsOftenAsItIsTold() {
        int displaced = 0;
        SplittableRandom random = new SplittableRandom(3);
        Field field = new Field(new Elastic(34, 4, 0.25), 4, 4);
        for (int i = 0; i < FIELDS; i++) {
            Places drawn = field.draw(random);
            boolean still = drawn.x()[5] == 0 && drawn.y()[5] == 0;
            displaced += still ? 0 : 1;
        }

        // four standard deviations of a binomial distribution
        assertThat(displaced).isBetween(1000 - 110, 1000 + 110);
    }

    @Test
    void neighboursMoveAlike() {
        double sumOfSquares = 0;
        double sumOfSquaredDifferences = 0;
        SplittableRandom random = new SplittableRandom(3);
        Field distortion = new Field(new Elastic(34, 4, 1), SIDE, SIDE);
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
        Field distortion = new Field(settings, SIDE, SIDE);
        SplittableRandom random = new SplittableRandom(1);
        double sumX = 0;
        double sumY = 0;
        double squaresX = 0;
        double squaresY = 0;
        for (int i = 0; i < FIELDS; i++) {
            Places field = distortion.draw(random);
            float x = field.x()[row * SIDE + column];
            float y = field.y()[row * SIDE + column];
            sumX += x;
            sumY += y;
            squaresX += x * x;
            squaresY += y * y;
        }
        return new double[] {sumX / FIELDS, sumY / FIELDS, Math.sqrt(squaresX / FIELDS), Math.sqrt(squaresY / FIELDS)};
    }

    private record Field(ElasticDistortion distortion, ElasticDistortion.Scratch scratch, Places places) {

        Field(ElasticDistortion distortion, int width, int height) {
            this(distortion, distortion.scratch(), new Places(width, height, FillMode.CONSTANT));
        }

        Field(Elastic settings, int width, int height) {
            this(new ElasticDistortion(settings, width, height), width, height);
        }

        Places draw(SplittableRandom random) {
            distortion.draw(random, scratch, places);
            return places;
        }
    }
}
