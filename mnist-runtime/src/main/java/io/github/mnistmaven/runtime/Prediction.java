package io.github.mnistmaven.runtime;

import io.github.mnistmaven.model.io.PlainText;

/**
 * What a model says of an image.
 *
 * @param label the label of the most probable class, from 0
 * @param className its name
 * @param probabilities the probability of each class by label, finite and together 1; a copy on each call
 */
public record Prediction(int label, String className, float[] probabilities) {

    public Prediction {
        probabilities = probabilities.clone();
    }

    @Override
    public float[] probabilities() {
        return probabilities.clone();
    }

    /** The probability of the predicted class, 0 to 1. */
    public float confidence() {
        return probabilities[label];
    }

    /** For people: {@code 7 (0.998)}. */
    @Override
    public String toString() {
        return PlainText.of(className) + " (" + Math.round(confidence() * 1000) / 1000.0 + ")";
    }
}
