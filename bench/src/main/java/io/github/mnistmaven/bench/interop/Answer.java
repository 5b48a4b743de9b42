package io.github.mnistmaven.bench.interop;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What somebody says of images.
 *
 * @param probabilities of each class, image after image
 * @param classes how many there are
 */
public record Answer(float[] probabilities, int classes) {

    /**
     * Reads numbers of single precision, the lowest byte first.
     *
     * @throws IOException if they can't be read
     */
    static Answer read(Path file, int classes) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        float[] probabilities = new float[bytes.remaining() / Float.BYTES];
        bytes.asFloatBuffer().get(probabilities);
        return new Answer(probabilities, classes);
    }

    /** How many images there are. */
    public int images() {
        return probabilities.length / classes;
    }

    /** The most probable class of an image. */
    public int label(int image) {
        int best = 0;
        for (int label = 1; label < classes; label++) {
            best = probabilities[image * classes + label] > probabilities[image * classes + best] ? label : best;
        }
        return best;
    }

    /** The probability of the most probable class of an image. */
    public float confidence(int image) {
        return probabilities[image * classes + label(image)];
    }

    /** How many images are of the most probable class. */
    public int right(int[] labels) {
        int right = 0;
        for (int image = 0; image < images(); image++) {
            right += label(image) == labels[image] ? 1 : 0;
        }
        return right;
    }

    /**
     * The largest difference of two probabilities; infinite if these are not of the same images, or one is no number.
     */
    public double difference(Answer other) {
        if (probabilities.length != other.probabilities.length) {
            return Double.POSITIVE_INFINITY;
        }
        double largest = 0;
        for (int i = 0; i < probabilities.length; i++) {
            double difference = Math.abs(probabilities[i] - other.probabilities[i]);
            largest = Double.isNaN(difference) ? Double.POSITIVE_INFINITY : Math.max(largest, difference);
        }
        return largest;
    }
}
