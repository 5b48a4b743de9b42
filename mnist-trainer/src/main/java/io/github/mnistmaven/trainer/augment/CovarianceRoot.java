package io.github.mnistmaven.trainer.augment;

import java.util.Arrays;

/**
 * What independent normal numbers are multiplied with to vary together like smoothed noise: a matrix L of which L times
 * its transpose is the covariance of white noise of variance 1 along a line, smoothed by a Gaussian of unit sum that is
 * cut off at three standard deviations; beyond the line's ends there is no noise. The smoother the noise, the fewer
 * columns L needs.
 *
 * <p>L comes of a Cholesky decomposition that takes, column by column, the place of which least is explained as yet,
 * and stops where 99.99 % of every place's variance is.
 *
 * @see <a href="https://doi.org/10.1016/j.apnum.2011.10.001">Harbrecht, Peters and Schneider, On the low-rank
 *     approximation by the pivoted Cholesky decomposition, 2012</a>
 */
final class CovarianceRoot {
    private static final int SIGMAS = 3;
    private static final double UNEXPLAINED = 1e-4;

    private CovarianceRoot() {}

    /**
     * The matrix L.
     *
     * @param length the number of places
     * @param sigma the Gaussian's standard deviation, in places
     * @return a row per column of L
     */
    static double[][] of(int length, double sigma) {
        double[][] covariance = covariance(length, sigma);
        double[][] columns = new double[length][];
        double enough = UNEXPLAINED * covariance[worst(covariance)][worst(covariance)];
        int rank = 0;
        for (int pivot = worst(covariance);
                rank < length && covariance[pivot][pivot] > enough;
                pivot = worst(covariance)) {
            columns[rank] = explain(covariance, pivot);
            rank++;
        }
        return Arrays.copyOf(columns, rank);
    }

    private static double[][] covariance(int length, double sigma) {
        double[] kernel = gaussian(sigma);
        int radius = kernel.length / 2;
        double[][] covariance = new double[length][length];
        for (int i = 0; i < length; i++) {
            for (int j = 0; j < length; j++) {
                int from = Math.max(0, Math.max(i, j) - radius);
                int to = Math.min(length - 1, Math.min(i, j) + radius);
                for (int k = from; k <= to; k++) {
                    covariance[i][j] += kernel[radius + k - i] * kernel[radius + k - j];
                }
            }
        }
        return covariance;
    }

    private static double[] gaussian(double sigma) {
        int radius = (int) Math.ceil(SIGMAS * sigma);
        double[] kernel = new double[2 * radius + 1];
        double sum = 0;
        for (int i = 0; i < kernel.length; i++) {
            double distance = (i - radius) / sigma;
            kernel[i] = Math.exp(-distance * distance / 2);
            sum += kernel[i];
        }
        for (int i = 0; i < kernel.length; i++) {
            kernel[i] /= sum;
        }
        return kernel;
    }

    private static int worst(double[][] covariance) {
        int worst = 0;
        for (int i = 1; i < covariance.length; i++) {
            if (covariance[i][i] > covariance[worst][worst]) {
                worst = i;
            }
        }
        return worst;
    }

    /** Takes what the pivot explains out of the covariance, and returns its column of L. */
    private static double[] explain(double[][] covariance, int pivot) {
        double[] column = covariance[pivot].clone();
        double root = Math.sqrt(column[pivot]);
        for (int i = 0; i < column.length; i++) {
            column[i] /= root;
        }
        for (int i = 0; i < column.length; i++) {
            for (int j = 0; j < column.length; j++) {
                covariance[i][j] -= column[i] * column[j];
            }
        }
        return column;
    }
}
