package io.github.mnistmaven.trainer.data;

import io.github.mnistmaven.experiment.data.Images;
import io.github.mnistmaven.model.network.Preprocessing;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

/**
 * Mean and standard deviation of the pixels of images, channel by channel. Sums are of whole numbers, so they are exact
 * whatever the order, and up to 10<sup>14</sup> pixels.
 */
public final class PixelStatistics {
    private static final int VALUES = 256;

    private final Images images;
    private final int channels;
    private final long[][] counts;

    private PixelStatistics(Images images) {
        this.images = images;
        channels = images.shape().channels();
        counts = new long[channels][VALUES];
    }

    /**
     * What gives each channel of some images a mean of 0 and a standard deviation of 1. A channel that has the same
     * value everywhere becomes 0, and what is not of these images moves in units of the whole range.
     *
     * @param indices which images, at least one
     */
    public static Preprocessing standardizing(Images images, int[] indices) {
        PixelStatistics statistics = new PixelStatistics(images);
        statistics.count(indices);
        return statistics.preprocessing();
    }

    private void count(int[] indices) {
        byte[] pixels = new byte[images.shape().size()];
        for (int image : indices) {
            images.read(image, pixels, 0);
            for (int channel = 0; channel < channels; channel++) {
                long[] ofChannel = counts[channel];
                for (int i = channel; i < pixels.length; i += channels) {
                    ofChannel[pixels[i] & 0xFF]++;
                }
            }
        }
    }

    private Preprocessing preprocessing() {
        List<Double> scale = new ArrayList<>();
        List<Double> offset = new ArrayList<>();
        for (long[] ofChannel : counts) {
            long pixels = 0;
            long sum = 0;
            long squares = 0;
            for (int value = 0; value < VALUES; value++) {
                pixels += ofChannel[value];
                sum += ofChannel[value] * value;
                squares += ofChannel[value] * value * value;
            }
            double mean = (double) sum / pixels;
            double deviation = Math.sqrt(variance(pixels, sum, squares));
            double factor = deviation == 0 ? Preprocessing.UNIT.scale().get(0) : 1 / deviation;
            scale.add(factor);
            // -0.0 would be another value to record, of the same meaning
            offset.add(0.0 - mean * factor);
        }
        return new Preprocessing(scale, offset);
    }

    /** The mean of squares less the square of the mean, rounded once. */
    private static double variance(long pixels, long sum, long squares) {
        BigInteger count = BigInteger.valueOf(pixels);
        BigInteger above = count.multiply(BigInteger.valueOf(squares))
                .subtract(BigInteger.valueOf(sum).pow(2));
        return new BigDecimal(above)
                .divide(new BigDecimal(count.pow(2)), MathContext.DECIMAL64)
                .doubleValue();
    }
}
