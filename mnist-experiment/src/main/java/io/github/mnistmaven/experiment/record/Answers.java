package io.github.mnistmaven.experiment.record;

import java.util.Base64;

/**
 * What the model says of each image of the test set, in its order: what it takes to compare two runs image by image.
 *
 * @param labels the true classes, an unsigned byte per image, Base64
 * @param predicted the classes with the highest probability, likewise
 */
public record Answers(String labels, String predicted) {

    /** @param labels the true classes, an unsigned byte per image */
    public static Answers of(byte[] labels, byte[] predicted) {
        Base64.Encoder encoder = Base64.getEncoder();
        return new Answers(encoder.encodeToString(labels), encoder.encodeToString(predicted));
    }

    /** The true classes, an unsigned byte per image. */
    public byte[] decodedLabels() {
        return Base64.getDecoder().decode(labels);
    }

    /** The predicted classes, an unsigned byte per image. */
    public byte[] decodedPredicted() {
        return Base64.getDecoder().decode(predicted);
    }
}
