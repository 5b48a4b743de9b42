package io.github.mnistmaven.experiment.model;

/**
 * What a network says of some images, in double precision. Losses are of the logarithms, not of the probabilities, so
 * that they go on growing where a probability is too small for a number, as Keras' do.
 *
 * @param probabilities those of the classes
 * @param logarithms their natural logarithms in the same order, computed from the logits
 */
public record Softmax(Probabilities probabilities, double[] logarithms) {

    /**
     * The softmax of each row.
     *
     * @param logits a row per image, one after the other, a logit per class; they are copied
     * @param classes the number of classes
     */
    public static Softmax of(float[] logits, int classes) {
        float[] probabilities = new float[logits.length];
        double[] logarithms = new double[logits.length];
        double[] powers = new double[classes];
        for (int row = 0; row < logits.length; row += classes) {
            double largest = Double.NEGATIVE_INFINITY;
            for (int label = 0; label < classes; label++) {
                largest = Math.max(largest, logits[row + label]);
            }
            double sum = 0;
            for (int label = 0; label < classes; label++) {
                powers[label] = StrictMath.exp(logits[row + label] - largest);
                sum += powers[label];
            }
            double logarithmOfSum = StrictMath.log(sum);
            for (int label = 0; label < classes; label++) {
                probabilities[row + label] = (float) (powers[label] / sum);
                logarithms[row + label] = logits[row + label] - largest - logarithmOfSum;
            }
        }
        return new Softmax(new Probabilities(classes, probabilities), logarithms);
    }

    /**
     * What is known where there are probabilities and no logits any more. The logarithm of one that is 0, being too
     * small for a number, is that of the smallest number: the loss ends at 103 nats.
     */
    public static Softmax of(Probabilities probabilities) {
        double[] logarithms = new double[probabilities.values().length];
        for (int i = 0; i < logarithms.length; i++) {
            logarithms[i] = StrictMath.log(Math.max(probabilities.values()[i], Float.MIN_VALUE));
        }
        return new Softmax(probabilities, logarithms);
    }

    /** The categorical cross-entropy in nats, at least 0, of an image of class {@code label}; NaN for NaN. */
    double crossEntropy(int image, int label) {
        // from 0, as there is no negative 0 that way
        return 0 - logarithms[image * probabilities.classes() + label];
    }
}
