package io.github.mnistmaven.plugin.report;

import io.github.mnistmaven.experiment.picture.Picture;
import io.github.mnistmaven.model.network.Shape;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;

/** MNIST's test images, as they are. */
final class MnistImages {
    private static final String DATASET = "/io/github/mnistmaven/dataset/";
    private static final int PIXELS = 28 * 28;

    private final byte[] images = read("t10k-images-idx3-ubyte.gz", 16);
    private final int[] labels = classes(read("t10k-labels-idx1-ubyte.gz", 8));
    /** Hundreds of records have the same few. */
    private final Map<Integer, Picture> pictures = new ConcurrentHashMap<>();

    /** The labels of all images. */
    int[] labels() {
        return labels.clone();
    }

    int label(int index) {
        return labels[index];
    }

    /** The image as records have it. */
    Picture picture(int index) {
        return pictures.computeIfAbsent(index, known -> picture(pixels(known)));
    }

    /** Another image of the same size. */
    static Picture picture(byte[] pixels) {
        return Picture.of(Shape.image(28, 28, 1), pixels);
    }

    byte[] pixels(int index) {
        return Arrays.copyOfRange(images, index * PIXELS, (index + 1) * PIXELS);
    }

    private static int[] classes(byte[] labels) {
        return IntStream.range(0, labels.length).map(image -> labels[image]).toArray();
    }

    private static byte[] read(String file, int header) {
        try (InputStream in = Objects.requireNonNull(MnistImages.class.getResourceAsStream(DATASET + file));
                DataInputStream data = new DataInputStream(new GZIPInputStream(in))) {
            data.skipNBytes(header);
            return data.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
