package io.github.mnistmaven.experiment.inspection;

import io.github.mnistmaven.model.network.Shape;
import java.util.Arrays;

/**
 * What an image looks like from afar: its lowest frequencies, by an orthonormal discrete cosine transform (DCT-II) of
 * the mean of its channels, once the image has mean 0 and length 1. So neither brightness nor contrast matter.
 *
 * <p>As the transform is orthonormal, two images are at least as far apart as their frequencies are, and the lengths of
 * what these leave of the images. So whoever looks for images within some distance loses none by looking among those of
 * which these numbers are within it.
 *
 * @see <a href="https://doi.org/10.1145/191839.191925">Faloutsos, Ranganathan and Manolopoulos: Fast Subsequence
 *     Matching in Time-Series Databases, 1994, lemma 1</a>
 */
final class LowFrequencies {
    private static final int SIDE = 8;

    /** How many numbers there are: all frequencies but the constant one, and the length of what is left. */
    static final int COUNT = SIDE * SIDE;

    private final Shape shape;
    private final double[][] rowWaves;
    private final double[][] columnWaves;

    LowFrequencies(Shape shape) {
        this.shape = shape;
        this.rowWaves = waves(shape.height());
        this.columnWaves = waves(shape.width());
    }

    private static double[][] waves(int length) {
        double[][] waves = new double[SIDE][length];
        for (int frequency = 0; frequency < Math.min(SIDE, length); frequency++) {
            double scale = Math.sqrt((frequency == 0 ? 1.0 : 2.0) / length);
            for (int i = 0; i < length; i++) {
                waves[frequency][i] = scale * StrictMath.cos(Math.PI * (2 * i + 1) * frequency / (2.0 * length));
            }
        }
        return waves;
    }

    /**
     * Puts the frequencies of an image into {@code into}, from {@code offset} on.
     *
     * @param pixels row by row, the channels of a pixel side by side, as unsigned bytes
     * @param length that of the image once its mean is taken away: above 0
     */
    void put(byte[] pixels, double length, float[] into, int offset) {
        double[][] sums = new double[SIDE][SIDE];
        double[] ofRow = new double[SIDE];
        for (int row = 0; row < shape.height(); row++) {
            transform(pixels, row, ofRow);
            for (int vertical = 0; vertical < SIDE; vertical++) {
                for (int horizontal = 0; horizontal < SIDE; horizontal++) {
                    sums[vertical][horizontal] += rowWaves[vertical][row] * ofRow[horizontal];
                }
            }
        }
        double scale = length * Math.sqrt(shape.channels());
        double left = 1;
        for (int i = 1; i < COUNT; i++) {
            double frequency = sums[i / SIDE][i % SIDE] / scale;
            into[offset + i - 1] = (float) frequency;
            left -= frequency * frequency;
        }
        into[offset + COUNT - 1] = (float) Math.sqrt(Math.max(0, left));
    }

    private void transform(byte[] pixels, int row, double[] sums) {
        Arrays.fill(sums, 0);
        int channels = shape.channels();
        int at = row * shape.width() * channels;
        for (int column = 0; column < shape.width(); column++) {
            int sum = 0;
            for (int channel = 0; channel < channels; channel++) {
                sum += Byte.toUnsignedInt(pixels[at++]);
            }
            for (int frequency = 0; sum != 0 && frequency < SIDE; frequency++) {
                sums[frequency] += sum * columnWaves[frequency][column];
            }
        }
    }
}
