package io.github.mnistmaven.trainer.augment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CovarianceRootTest {

    @Test
    void itsSquareIsTheCovarianceOfSmoothedNoise() {
        for (double sigma : new double[] {0.3, 1, 4, 50}) {
            double[][] root = CovarianceRoot.of(28, sigma);
            double[][] smoothing = smoothing(28, sigma);
            double largest = product(smoothing, 14, 14);

            for (int i = 0; i < 28; i++) {
                for (int j = 0; j < 28; j++) {
                    double sum = 0;
                    for (double[] column : root) {
                        sum += column[i] * column[j];
                    }
                    // what is left out is less than 1 / 10000 of the variance, and so of any covariance
                    assertThat(sum).isCloseTo(product(smoothing, i, j), within(1e-4 * largest));
                }
            }
        }
    }

    @Test
    void smootherNoiseNeedsFewerNumbers() {
        assertThat(CovarianceRoot.of(28, 0.1)).hasNumberOfRows(28);
        assertThat(CovarianceRoot.of(28, 4)).hasNumberOfRows(9);
        assertThat(CovarianceRoot.of(1, 4)).hasDimensions(1, 1);
    }

    /**
     * What smooths a line, as a matrix: row i holds the Gaussian around i, of unit sum where the line goes on for ever.
     */
    private static double[][] smoothing(int length, double sigma) {
        double sum = 0;
        for (int distance = -(int) Math.ceil(3 * sigma); distance <= Math.ceil(3 * sigma); distance++) {
            sum += Math.exp(-distance * distance / (2 * sigma * sigma));
        }
        double[][] matrix = new double[length][length];
        for (int i = 0; i < length; i++) {
            for (int j = 0; j < length; j++) {
                if (Math.abs(i - j) <= Math.ceil(3 * sigma)) {
                    matrix[i][j] = Math.exp(-(i - j) * (i - j) / (2 * sigma * sigma)) / sum;
                }
            }
        }
        return matrix;
    }

    private static double product(double[][] matrix, int i, int j) {
        double sum = 0;
        for (int k = 0; k < matrix.length; k++) {
            sum += matrix[i][k] * matrix[j][k];
        }
        return sum;
    }
}
