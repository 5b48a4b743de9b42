package io.github.mnistmaven.trainer.augment;

import io.github.mnistmaven.experiment.model.Augmentation.Elastic;
import java.util.SplittableRandom;

/**
 * Random smooth displacements, as elastic as the muscles of a hand. Simard et al. draw each pixel's displacement from
 * {@code -alpha} to {@code alpha}, right and down apart, and smooth both by a Gaussian of unit sum; beyond the border
 * displacements count as 0. Smoothed, they are as good as normal numbers, and those are made directly here: as few as
 * there are independent ones in so smooth a field, multiplied with what makes them vary together in the same way.
 *
 * @see <a href="https://doi.org/10.1109/ICDAR.2003.1227801">Simard, Steinkraus and Platt, Best Practices for
 *     Convolutional Neural Networks Applied to Visual Document Analysis, 2003</a>; they used alpha 34 and sigma 4
 */
final class ElasticDistortion {
    private final int width;
    private final int height;
    private final double stddev;
    private final double probability;
    private final int rowRank;
    private final int columnRank;
    private final float[] rows;
    private final float[] columns;

    ElasticDistortion(Elastic settings, int width, int height) {
        this.width = width;
        this.height = height;
        // of numbers drawn uniformly from -alpha to alpha
        stddev = settings.alpha() / Math.sqrt(3);
        probability = settings.probability();
        double[][] down = CovarianceRoot.of(height, settings.sigma());
        double[][] right = CovarianceRoot.of(width, settings.sigma());
        rowRank = down.length;
        columnRank = right.length;
        rows = new float[height * rowRank];
        columns = new float[columnRank * width];
        for (int k = 0; k < rowRank; k++) {
            for (int y = 0; y < height; y++) {
                rows[y * rowRank + k] = (float) down[k][y];
            }
        }
        for (int k = 0; k < columnRank; k++) {
            for (int x = 0; x < width; x++) {
                columns[k * width + x] = (float) right[k][x];
            }
        }
    }

    /** Room to draw in, for one thread. */
    Scratch scratch() {
        return new Scratch(new float[rowRank * columnRank], new float[rowRank * width]);
    }

    /** Writes displacements in pixels, or zeros for an image that is left alone. */
    void draw(SplittableRandom random, Scratch scratch, Places places) {
        if (AmountDraw.applies(random, probability)) {
            field(random, scratch, places.x());
            field(random, scratch, places.y());
        } else {
            places.displaceNothing();
        }
    }

    private void field(SplittableRandom random, Scratch scratch, float[] field) {
        float[] independent = scratch.independent;
        for (int i = 0; i < independent.length; i++) {
            independent[i] = (float) (stddev * random.nextGaussian());
        }
        Matrices.multiply(independent, columns, rowRank, columnRank, width, scratch.across);
        Matrices.multiply(rows, scratch.across, height, rowRank, width, field);
    }

    /** What is overwritten with each field. */
    record Scratch(float[] independent, float[] across) {}
}
