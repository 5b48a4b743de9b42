package io.github.mnistmaven.experiment.inspection;

import io.github.mnistmaven.model.io.Sha256;
import io.github.mnistmaven.model.network.Shape;
import java.nio.ByteBuffer;
import java.util.stream.IntStream;

/**
 * What is kept of each image: some three hundred bytes, however large it is.
 *
 * @param digests the first 16 bytes of SHA-256 over its pixels, two numbers an image: images with equal ones are equal
 * @param frequencies its {@link LowFrequencies}, as many numbers an image; 0 for an image of one colour
 * @param sums of its values
 * @param lengths that of the image as a vector, once its mean is taken away
 * @param ranges the largest difference of two values of one channel
 */
record ImageFeatures(long[] digests, float[] frequencies, long[] sums, double[] lengths, int[] ranges) {

    /** Looks at each image once, at several at a time. */
    static ImageFeatures of(InspectedData data) {
        int count = data.count();
        ImageFeatures features = new ImageFeatures(
                new long[2 * count],
                new float[Math.multiplyExact(LowFrequencies.COUNT, count)],
                new long[count],
                new double[count],
                new int[count]);
        LowFrequencies frequencies = new LowFrequencies(data.shape());
        ThreadLocal<byte[]> buffers =
                ThreadLocal.withInitial(() -> new byte[data.shape().size()]);
        IntStream.range(0, count).parallel().forEach(image -> {
            byte[] pixels = buffers.get();
            data.read(image, pixels);
            features.put(image, pixels, data.shape(), frequencies);
        });
        return features;
    }

    private void put(int image, byte[] pixels, Shape shape, LowFrequencies transform) {
        ByteBuffer digest = ByteBuffer.wrap(Sha256.newDigest().digest(pixels));
        digests[2 * image] = digest.getLong();
        digests[2 * image + 1] = digest.getLong();
        long sum = 0;
        long squares = 0;
        for (byte value : pixels) {
            int unsigned = Byte.toUnsignedInt(value);
            sum += unsigned;
            squares += (long) unsigned * unsigned;
        }
        sums[image] = sum;
        lengths[image] = Math.sqrt(Math.max(0, squares - (double) sum * sum / pixels.length));
        for (int channel = 0; channel < shape.channels(); channel++) {
            ranges[image] = Math.max(ranges[image], range(pixels, channel, shape.channels()));
        }
        if (lengths[image] > 0) {
            transform.put(pixels, lengths[image], frequencies, image * LowFrequencies.COUNT);
        }
    }

    private static int range(byte[] pixels, int channel, int channels) {
        int least = 255;
        int most = 0;
        for (int i = channel; i < pixels.length; i += channels) {
            int value = Byte.toUnsignedInt(pixels[i]);
            least = Math.min(least, value);
            most = Math.max(most, value);
        }
        return most - least;
    }

    /** The frequencies of some images, one after the other. */
    float[] frequencies(int[] images) {
        float[] chosen = new float[images.length * LowFrequencies.COUNT];
        for (int place = 0; place < images.length; place++) {
            System.arraycopy(
                    frequencies,
                    images[place] * LowFrequencies.COUNT,
                    chosen,
                    place * LowFrequencies.COUNT,
                    LowFrequencies.COUNT);
        }
        return chosen;
    }
}
