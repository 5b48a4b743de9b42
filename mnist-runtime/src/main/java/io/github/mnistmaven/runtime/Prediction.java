package io.github.mnistmaven.runtime;

import io.github.mnistmaven.model.io.PlainText;

/**
 * What a model says of an image.
 *
 * @param label the label of the most probable class, from 0
 * @param className its name
 * @param probabilities the probability of each class by label, finite and together 1; a copy on each call
 * @param confidence how far the answer can be believed, 0 to 1: the probability of the predicted class, calibrated on
 *     validation images if the model was; of answers with a confidence of 0.9, nine in ten are right
 * @param isConfident whether that is enough for the answer to be taken as it is; if not, a human should look at the
 *     image. A model that carries no threshold never is: one of an earlier version, of another library, or one whose
 *     training kept no validation images
 */
public record Prediction(int label, String className, float[] probabilities, float confidence, boolean isConfident) {

    public Prediction {
        probabilities = probabilities.clone();
    }

    /** Of a model that carries no threshold. */
    public Prediction(int label, String className, float[] probabilities) {
        this(label, className, probabilities, probabilities[label], false);
    }

    @Override
    public float[] probabilities() {
        return probabilities.clone();
    }

    /** For people: {@code 7 (0.998)}. */
    @Override
    public String toString() {
        return PlainText.of(className) + " (" + Math.round(confidence * 1000) / 1000.0 + ")";
    }
}
