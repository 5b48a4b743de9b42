package io.github.mnistmaven.experiment.model;

/**
 * What training makes smaller: the cross-entropy with smoothed labels, and the penalties of the weights. This is what
 * Keras calls {@code loss}.
 *
 * @param labelSmoothing the share of a label's probability that is spread over all classes, from 0 to below 1
 * @param penalties the sum of all weight penalties, at least 0
 */
public record Objective(double labelSmoothing, double penalties) {

    /** The objective of an image of class {@code label}, in nats; that of several images is the mean of theirs. */
    double of(Softmax answers, int image, int label) {
        double crossEntropy = answers.crossEntropy(image, label);
        if (labelSmoothing == 0) {
            return crossEntropy + penalties;
        }
        int classes = answers.probabilities().classes();
        double spread = 0;
        for (int other = 0; other < classes; other++) {
            spread += answers.crossEntropy(image, other);
        }
        return (1 - labelSmoothing) * crossEntropy + labelSmoothing / classes * spread + penalties;
    }
}
