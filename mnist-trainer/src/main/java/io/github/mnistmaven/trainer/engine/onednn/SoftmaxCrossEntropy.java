package io.github.mnistmaven.trainer.engine.onednn;

/**
 * Softmax and cross-entropy of a batch, in double precision: few values, so that nothing is gained by less.
 *
 * @param count the number of images
 * @param classes the number of classes
 * @param byClass whether all images' values for the first class come first, not all classes' of the first image
 * @param labelSmoothing the share of a label's probability that is spread over all classes, from 0 to below 1
 */
record SoftmaxCrossEntropy(int count, int classes, boolean byClass, double labelSmoothing) {

    /**
     * Probabilities of logits.
     *
     * @param logits one per image and class, in the order that {@code byClass} says
     * @return one row per image, whatever the order of the logits
     */
    float[] probabilities(float[] logits) {
        float[] probabilities = new float[count * classes];
        for (int image = 0; image < count; image++) {
            double largest = Double.NEGATIVE_INFINITY;
            for (int label = 0; label < classes; label++) {
                largest = Math.max(largest, logits[at(image, label)]);
            }
            double sum = 0;
            double[] powers = new double[classes];
            for (int label = 0; label < classes; label++) {
                powers[label] = StrictMath.exp(logits[at(image, label)] - largest);
                sum += powers[label];
            }
            for (int label = 0; label < classes; label++) {
                probabilities[image * classes + label] = (float) (powers[label] / sum);
            }
        }
        return probabilities;
    }

    /**
     * The gradient of the mean loss by the logits, in their order.
     *
     * @param probabilities as {@link #probabilities} gives them
     * @param labels one per image, from 0
     */
    float[] gradient(float[] probabilities, byte[] labels) {
        float[] gradient = new float[probabilities.length];
        double spread = labelSmoothing / classes;
        for (int image = 0; image < count; image++) {
            int truth = Byte.toUnsignedInt(labels[image]);
            for (int label = 0; label < classes; label++) {
                double wanted = spread + (label == truth ? 1 - labelSmoothing : 0);
                gradient[at(image, label)] = (float) ((probabilities[image * classes + label] - wanted) / count);
            }
        }
        return gradient;
    }

    private int at(int image, int label) {
        return byClass ? label * count + image : image * classes + label;
    }
}
