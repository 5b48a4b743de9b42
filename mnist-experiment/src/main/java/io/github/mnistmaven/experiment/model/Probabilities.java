package io.github.mnistmaven.experiment.model;

/** What a model says of images: a row per image, one after the other, a probability per class. */
public final class Probabilities {
    /** Keras' epsilon: no probability is taken for less. */
    private static final double SMALLEST = 1e-7;

    private Probabilities() {}

    /** The class with the largest probability, the first of several. */
    public static int predicted(float[] probabilities, int image, int classes) {
        int best = 0;
        for (int i = 1; i < classes; i++) {
            if (probabilities[image * classes + i] > probabilities[image * classes + best]) {
                best = i;
            }
        }
        return best;
    }

    /** The categorical cross-entropy in nats of an image of class {@code label}; NaN for NaN. */
    static double crossEntropy(float[] probabilities, int image, int classes, int label) {
        return -StrictMath.log(Math.max(probabilities[image * classes + label], SMALLEST));
    }
}
