package io.github.mnistmaven.experiment.record;

import java.util.Base64;

/**
 * What the model says of each image of the test set, in its order: what it takes to compare two runs image by image.
 *
 * @param labels the true classes, an unsigned byte per image, Base64
 * @param predicted the classes with the highest probability, likewise
 */
public record Answers(String labels, String predicted) {

    /** @param labels the true classes, one per image */
    public static Answers of(int[] labels, int[] predicted) {
        return new Answers(encoded(labels), encoded(predicted));
    }

    /** The true classes, one per image. */
    public int[] decodedLabels() {
        return decoded(labels);
    }

    /** The predicted classes, one per image. */
    public int[] decodedPredicted() {
        return decoded(predicted);
    }

    private static String encoded(int[] classes) {
        byte[] bytes = new byte[classes.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) classes[i];
        }
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static int[] decoded(String text) {
        byte[] bytes = Base64.getDecoder().decode(text);
        int[] classes = new int[bytes.length];
        for (int i = 0; i < classes.length; i++) {
            classes[i] = Byte.toUnsignedInt(bytes[i]);
        }
        return classes;
    }
}
