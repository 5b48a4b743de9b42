package io.github.mnistmaven.trainer.engine;

import java.util.SplittableRandom;

/**
 * Random matrices whose columns are orthonormal, or whose rows are if they are fewer (Saxe et al., 2013). They are the
 * Q of the QR decomposition of a matrix of normal numbers, with signs that make R's diagonal positive, as in Keras:
 * what orthonormalising one column after the other gives.
 */
final class OrthogonalMatrix {
    /** Twice is enough to be orthogonal to the last digits (Giraud et al., 2005). */
    private static final int PASSES = 2;

    private OrthogonalMatrix() {}

    /** The matrix, row by row. */
    static double[][] draw(int rows, int columns, SplittableRandom random) {
        double[][] vectors = new double[Math.min(rows, columns)][Math.max(rows, columns)];
        for (int i = 0; i < vectors[0].length; i++) {
            for (double[] vector : vectors) {
                vector[i] = random.nextGaussian();
            }
        }
        orthonormalize(vectors);
        return rows < columns ? vectors : transposed(vectors);
    }

    private static void orthonormalize(double[][] vectors) {
        for (int i = 0; i < vectors.length; i++) {
            for (int pass = 0; pass < PASSES; pass++) {
                for (int j = 0; j < i; j++) {
                    add(-product(vectors[i], vectors[j]), vectors[j], vectors[i]);
                }
            }
            double length = Math.sqrt(product(vectors[i], vectors[i]));
            for (int k = 0; k < vectors[i].length; k++) {
                vectors[i][k] /= length;
            }
        }
    }

    private static double product(double[] left, double[] right) {
        double sum = 0;
        for (int i = 0; i < left.length; i++) {
            sum += left[i] * right[i];
        }
        return sum;
    }

    private static void add(double factor, double[] vector, double[] to) {
        for (int i = 0; i < to.length; i++) {
            to[i] += factor * vector[i];
        }
    }

    private static double[][] transposed(double[][] matrix) {
        double[][] transposed = new double[matrix[0].length][matrix.length];
        for (int i = 0; i < matrix.length; i++) {
            for (int j = 0; j < matrix[i].length; j++) {
                transposed[j][i] = matrix[i][j];
            }
        }
        return transposed;
    }
}
