package io.github.mnistmaven.trainer.augment;

import io.github.mnistmaven.experiment.model.Augmentation.Elastic;
import java.util.SplittableRandom;

/**
 * Random smooth displacements, as elastic as the muscles of a hand: each pixel's displacement is uniform in
 * {@code -alpha} to {@code alpha} in both directions, then smoothed by a Gaussian of unit sum; beyond the border
 * displacements count as 0.
 *
 * @see <a href="https://doi.org/10.1109/ICDAR.2003.1227801">Simard, Steinkraus and Platt, Best Practices for
 *     Convolutional Neural Networks Applied to Visual Document Analysis, 2003</a>; they used alpha 34 and sigma 4
 */
final class ElasticDistortion {
    private static final int SIGMAS = 3;

    private final int width;
    private final int height;
    private final double alpha;
    private final float[] kernel;

    ElasticDistortion(Elastic settings, int width, int height) {
        this.width = width;
        this.height = height;
        this.alpha = settings.alpha();
        this.kernel = gaussian(settings.sigma(), Math.max(width, height) - 1);
    }

    DisplacementField draw(SplittableRandom random) {
        return new DisplacementField(smoothNoise(random), smoothNoise(random));
    }

    private float[] smoothNoise(SplittableRandom random) {
        float[] noise = new float[width * height];
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (float) (alpha * (2 * random.nextDouble() - 1));
        }
        // noise looks the same turned, so it is taken as turned already and only turned back in between
        return smoothColumns(transpose(smoothColumns(noise, height)), width);
    }

    /** Convolves all columns at once, tap by tap; only loops over equal indices become vector instructions. */
    private float[] smoothColumns(float[] field, int columns) {
        int border = kernel.length / 2 * columns;
        float[] padded = new float[field.length + 2 * border];
        System.arraycopy(field, 0, padded, border, field.length);
        float[] shifted = new float[field.length];
        float[] smooth = new float[field.length];
        for (int tap = 0; tap < kernel.length; tap++) {
            System.arraycopy(padded, tap * columns, shifted, 0, shifted.length);
            float weight = kernel[tap];
            for (int i = 0; i < smooth.length; i++) {
                smooth[i] += weight * shifted[i];
            }
        }
        return smooth;
    }

    private float[] transpose(float[] turned) {
        float[] field = new float[turned.length];
        for (int x = 0; x < width; x++) {
            for (int y = 0; y < height; y++) {
                field[y * width + x] = turned[x * height + y];
            }
        }
        return field;
    }

    private static float[] gaussian(double sigma, int maxRadius) {
        int radius = (int) Math.min(Math.ceil(SIGMAS * sigma), maxRadius);
        double[] weights = new double[2 * radius + 1];
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            double distance = (i - radius) / sigma;
            weights[i] = Math.exp(-distance * distance / 2);
            sum += weights[i];
        }
        float[] kernel = new float[weights.length];
        for (int i = 0; i < kernel.length; i++) {
            kernel[i] = (float) (weights[i] / sum);
        }
        return kernel;
    }
}
