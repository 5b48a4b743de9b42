package io.github.mnistmaven.experiment.record;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What the model says of each image of the test set, in its order: what it takes to compare two runs image by image.
 *
 * @param bytesPerClass how many bytes a class takes, the highest first: 1, or 2 where there are more than 256 classes
 * @param labels the true classes, one per image, Base64
 * @param predicted the classes with the highest probability, likewise
 */
public record Answers(int bytesPerClass, String labels, String predicted) {
    private static final int LARGEST_OF_ONE_BYTE = 255;

    /** @param labels the true classes, one per image */
    public static Answers of(int[] labels, int[] predicted) {
        int largest = IntStream.concat(Arrays.stream(labels), Arrays.stream(predicted))
                .max()
                .orElse(0);
        int bytes = largest > LARGEST_OF_ONE_BYTE ? Short.BYTES : Byte.BYTES;
        return new Answers(bytes, encoded(labels, bytes), encoded(predicted, bytes));
    }

    /** The true classes, one per image. */
    public int[] decodedLabels() {
        return decoded(labels);
    }

    /** The predicted classes, one per image. */
    public int[] decodedPredicted() {
        return decoded(predicted);
    }

    /** Whether each image is classified right. */
    public boolean[] right() {
        int[] classes = decodedLabels();
        int[] answered = decodedPredicted();
        boolean[] right = new boolean[classes.length];
        for (int image = 0; image < right.length; image++) {
            right[image] = answered[image] == classes[image];
        }
        return right;
    }

    /**
     * Counts of images: a row a true class, a column a predicted class.
     *
     * @param classes how many classes there are
     * @throws IllegalArgumentException if these are not answers of so many classes
     */
    public List<List<Integer>> confusionMatrix(int classes) {
        int[] truth = decodedLabels();
        int[] answers = decodedPredicted();
        if (truth.length != answers.length) {
            throw new IllegalArgumentException(answers.length + " answers to " + truth.length + " images");
        }
        int[][] counts = new int[classes][classes];
        for (int image = 0; image < truth.length; image++) {
            if (truth[image] >= classes || answers[image] >= classes) {
                throw new IllegalArgumentException("image " + image + " is not of " + classes + " classes");
            }
            counts[truth[image]][answers[image]]++;
        }
        return Arrays.stream(counts)
                .map(row -> Arrays.stream(row).boxed().toList())
                .toList();
    }

    private static String encoded(int[] classes, int bytesPerClass) {
        byte[] bytes = new byte[classes.length * bytesPerClass];
        for (int i = 0; i < bytes.length; i++) {
            int lower = bytesPerClass - 1 - i % bytesPerClass;
            bytes[i] = (byte) (classes[i / bytesPerClass] >>> lower * Byte.SIZE);
        }
        return Base64.getEncoder().encodeToString(bytes);
    }

    private int[] decoded(String text) {
        byte[] bytes = Base64.getDecoder().decode(text);
        if (bytes.length % bytesPerClass != 0) {
            throw new IllegalArgumentException(bytes.length + " bytes are not classes of " + bytesPerClass + " each");
        }
        int[] classes = new int[bytes.length / bytesPerClass];
        for (int i = 0; i < bytes.length; i++) {
            classes[i / bytesPerClass] = classes[i / bytesPerClass] << Byte.SIZE | Byte.toUnsignedInt(bytes[i]);
        }
        return classes;
    }
}
