package io.github.mnistmaven.experiment.model;

/**
 * What training makes smaller: the cross-entropy with smoothed labels, times the weight of each image, and the
 * penalties of the weights. This is what Keras calls {@code loss}.
 *
 * @param labelSmoothing the share of a label's probability that is spread over all classes, from 0 to below 1
 * @param penalties the sum of all weight penalties, at least 0
 */
public record Objective(double labelSmoothing, double penalties) {

    /** The objective of one image, in nats; that of several images is the mean of theirs. */
    double of(Softmax answers, int image, Target target) {
        double crossEntropy = target.crossEntropy(answers, image);
        if (labelSmoothing == 0) {
            return target.weight() * crossEntropy + penalties;
        }
        int classes = answers.probabilities().classes();
        double spread = 0;
        for (int other = 0; other < classes; other++) {
            spread += answers.crossEntropy(image, other);
        }
        double smoothed = (1 - labelSmoothing) * crossEntropy + labelSmoothing / classes * spread;
        return target.weight() * smoothed + penalties;
    }
}
