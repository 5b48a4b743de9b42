package io.github.mnistmaven.trainer.engine;

/**
 * How a network did on some images.
 *
 * @param loss the sum, not the mean, of the images' losses
 * @param correct the number of images classified right
 */
public record BatchMetrics(double loss, int correct) {
    private static final double SMALLEST_PROBABILITY = 1e-7;

    /**
     * Scores probabilities as Keras does: categorical cross-entropy in nats, a probability no smaller than its epsilon
     * of 1e-7, and the first of the largest probabilities as the predicted class.
     *
     * @param probabilities one row a label, one probability a class
     * @param labels from 0
     */
    public static BatchMetrics of(float[] probabilities, byte[] labels) {
        int classes = probabilities.length / labels.length;
        double loss = 0;
        int correct = 0;
        for (int i = 0; i < labels.length; i++) {
            int label = Byte.toUnsignedInt(labels[i]);
            loss += loss(probabilities[i * classes + label]);
            if (predicted(probabilities, i, classes) == label) {
                correct++;
            }
        }
        return new BatchMetrics(loss, correct);
    }

    /** The loss of an image whose true class got {@code probability}; NaN for NaN. */
    private static double loss(double probability) {
        return -StrictMath.log(Math.max(probability, SMALLEST_PROBABILITY));
    }

    /** The class with the largest probability in row {@code row}, the first of several. */
    public static int predicted(float[] probabilities, int row, int classes) {
        int best = 0;
        for (int i = 1; i < classes; i++) {
            if (probabilities[row * classes + i] > probabilities[row * classes + best]) {
                best = i;
            }
        }
        return best;
    }
}
