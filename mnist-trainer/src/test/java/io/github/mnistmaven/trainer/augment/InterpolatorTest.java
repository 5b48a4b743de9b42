package io.github.mnistmaven.trainer.augment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.mnistmaven.experiment.model.Augmentation.FillMode;
import io.github.mnistmaven.experiment.model.Augmentation.Interpolation;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

/** Interpolation against its definition: the sum of all pixels, weighed by a kernel of their distances, in doubles. */
class InterpolatorTest {
    private static final int WIDTH = 9;
    private static final int HEIGHT = 7;
    private static final AffineMap STRAIGHT = AffineMap.of(WIDTH, HEIGHT, 0, 0, 0, 1, 0);

    private final SplittableRandom random = new SplittableRandom(1);
    private final byte[] pixels = new byte[WIDTH * HEIGHT];

    InterpolatorTest() {
        random.nextBytes(pixels);
    }

    @Test
    void nearestTakesTheNearestPixel() {
        assertMatches(Interpolation.NEAREST, distance -> distance > -0.5 && distance <= 0.5 ? 1 : 0);
    }

    @Test
    void bilinearWeighsByDistance() {
        assertMatches(Interpolation.BILINEAR, distance -> Math.max(0, 1 - Math.abs(distance)));
    }

    @Test
    void bicubicIsTheConvolutionWithKeysKernel() {
        double a = -0.5;
        assertMatches(Interpolation.BICUBIC, distance -> {
            double d = Math.abs(distance);
            if (d < 1) {
                return (a + 2) * Math.pow(d, 3) - (a + 3) * Math.pow(d, 2) + 1;
            }
            return d < 2 ? a * Math.pow(d, 3) - 5 * a * Math.pow(d, 2) + 8 * a * d - 4 * a : 0;
        });
    }

    @Test
    void channelsLieSideBySide() {
        byte[] twoChannels = new byte[2 * pixels.length];
        for (int i = 0; i < pixels.length; i++) {
            twoChannels[2 * i + 1] = pixels[i];
        }
        PaddedPlane plane = new PaddedPlane(WIDTH, HEIGHT, FillMode.CONSTANT, 0);
        plane.load(twoChannels, 1, 2, new ScaledBytes(), false, false);
        Places places = new Places(WIDTH, HEIGHT, FillMode.CONSTANT);
        places.map(STRAIGHT);
        float[] out = new float[2 * pixels.length + 3];

        for (Interpolation interpolation : Interpolation.values()) {
            Interpolator.of(interpolation).apply(plane, places, out, 3, 2);

            for (int i = 0; i < pixels.length; i++) {
                assertThat(out[3 + 2 * i]).isEqualTo((pixels[i] & 0xFF) / 255f);
            }
        }
    }

    /** Looks up places all over the image and around it. */
    private void assertMatches(Interpolation interpolation, DoubleUnaryOperator kernel) {
        PaddedPlane plane = new PaddedPlane(WIDTH, HEIGHT, FillMode.CONSTANT, 0);
        plane.load(pixels, 0, 1, new ScaledBytes(), false, false);
        for (int draw = 0; draw < 100; draw++) {
            Places places = new Places(WIDTH, HEIGHT, FillMode.CONSTANT);
            for (int i = 0; i < pixels.length; i++) {
                places.x()[i] = (float) random.nextDouble(-4, 4);
                places.y()[i] = (float) random.nextDouble(-4, 4);
            }
            float[] x = places.x().clone();
            float[] y = places.y().clone();
            places.map(STRAIGHT);
            float[] out = new float[pixels.length];

            Interpolator.of(interpolation).apply(plane, places, out, 0, 1);

            for (int i = 0; i < pixels.length; i++) {
                double expected = convolved(x[i] + i % WIDTH, y[i] + i / WIDTH, kernel);
                assertThat((double) out[i]).isCloseTo(Math.min(Math.max(expected, 0), 1), within(1e-5));
            }
        }
    }

    private double convolved(double x, double y, DoubleUnaryOperator kernel) {
        double sum = 0;
        for (int row = 0; row < HEIGHT; row++) {
            for (int column = 0; column < WIDTH; column++) {
                double weight = kernel.applyAsDouble(x - column) * kernel.applyAsDouble(y - row);
                sum += weight * (pixels[row * WIDTH + column] & 0xFF) / 255;
            }
        }
        return sum;
    }
}
