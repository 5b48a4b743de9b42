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

    /**
     * Whether fewer than {@code count} classes are more probable than {@code label}, as Keras and TensorFlow count:
     * ties are on the label's side, and where a probability is NaN nothing is among the first.
     */
    static boolean isAmongFirst(int count, float[] probabilities, int image, int classes, int label) {
        float own = probabilities[image * classes + label];
        int better = 0;
        for (int i = image * classes; i < (image + 1) * classes; i++) {
            if (Float.isNaN(probabilities[i])) {
                return false;
            }
            better += probabilities[i] > own ? 1 : 0;
        }
        return better < count;
    }

    /** The categorical cross-entropy in nats of an image of class {@code label}; NaN for NaN. */
    static double crossEntropy(float[] probabilities, int image, int classes, int label) {
        return -StrictMath.log(Math.max(probabilities[image * classes + label], SMALLEST));
    }
}
