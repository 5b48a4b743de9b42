package io.github.mnistmaven.experiment.inspection;

import io.github.mnistmaven.experiment.data.Images;
import io.github.mnistmaven.model.network.Shape;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Images that are drawn from a number. */
final class Drawn {

    private Drawn() {}

    /** A picture of large soft spots, as different from that of another number as photographs are. */
    static byte[] smooth(Shape shape, long number) {
        Random random = new Random(number);
        double[] values = new double[shape.size()];
        for (int spot = 0; spot < 8; spot++) {
            double x = random.nextDouble() * shape.width();
            double y = random.nextDouble() * shape.height();
            double size = (0.1 + 0.2 * random.nextDouble()) * shape.width();
            double weight = random.nextBoolean() ? 60 : -60;
            for (int i = 0; i < values.length; i++) {
                double dx = i / shape.channels() % shape.width() - x;
                double dy = i / shape.channels() / shape.width() - y;
                values[i] += weight * Math.exp(-(dx * dx + dy * dy) / (2 * size * size));
            }
        }
        byte[] pixels = new byte[values.length];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) Math.max(0, Math.min(255, Math.round(128 + values[i])));
        }
        return pixels;
    }

    /** The same but for noise of at most {@code amount} levels. */
    static byte[] noisy(byte[] pixels, int amount, long number) {
        Random random = new Random(number);
        byte[] noisy = pixels.clone();
        for (int i = 0; i < noisy.length; i++) {
            int value = Byte.toUnsignedInt(noisy[i]) + random.nextInt(2 * amount + 1) - amount;
            noisy[i] = (byte) Math.max(0, Math.min(255, value));
        }
        return noisy;
    }

    static byte[] blank(Shape shape, int value) {
        byte[] pixels = new byte[shape.size()];
        Arrays.fill(pixels, (byte) value);
        return pixels;
    }

    static Images images(Shape shape, int[] labels, List<byte[]> pixels) {
        byte[] all = new byte[shape.size() * labels.length];
        for (int i = 0; i < labels.length; i++) {
            System.arraycopy(pixels.get(i), 0, all, i * shape.size(), shape.size());
        }
        return new Images(shape, all, labels);
    }

    /** The correlation of two images' values. */
    static double correlation(byte[] one, byte[] other) {
        double meanOfOne = mean(one);
        double meanOfOther = mean(other);
        double product = 0;
        double square = 0;
        double otherSquare = 0;
        for (int i = 0; i < one.length; i++) {
            double a = Byte.toUnsignedInt(one[i]) - meanOfOne;
            double b = Byte.toUnsignedInt(other[i]) - meanOfOther;
            product += a * b;
            square += a * a;
            otherSquare += b * b;
        }
        return product / Math.sqrt(square * otherSquare);
    }

    private static double mean(byte[] pixels) {
        return IntStream.range(0, pixels.length)
                .map(i -> Byte.toUnsignedInt(pixels[i]))
                .average()
                .orElseThrow();
    }
}
