package io.github.mnistmaven.experiment.model;

/**
 * What a network should answer of one image, and how much that counts.
 *
 * @param label the class of the larger share of the image, from 0; of equal shares the first class
 * @param other the class of the rest, from 0; {@code label} where the image is of one class
 * @param share how much of it is of the class {@code label}, 0.5 to 1
 * @param weight what its cross-entropy is multiplied by where training makes it smaller, at least 0
 */
public record Target(int label, int other, double share, double weight) {

    /** An image of one class, which counts as any. */
    public static Target of(int label) {
        return new Target(label, label, 1, 1);
    }

    /**
     * A mixture of two images.
     *
     * @param share how much of it is of the class {@code label}, 0 to 1
     */
    public static Target mixed(int label, int other, double share) {
        if (label == other) {
            return of(label);
        }
        boolean first = share > 0.5 || share == 0.5 && label < other;
        return first ? new Target(label, other, share, 1) : new Target(other, label, 1 - share, 1);
    }

    /** The same, counting {@code times} as much as any. */
    public Target weighted(double times) {
        return new Target(label, other, share, times);
    }

    /** The probability that a class should have where labels are smoothed, from 0 to 1. */
    public double probability(int candidate, double labelSmoothing, int classes) {
        return (1 - labelSmoothing) * shareOf(candidate) + labelSmoothing / classes;
    }

    private double shareOf(int candidate) {
        return candidate == label ? share : candidate == other ? 1 - share : 0;
    }

    /** The cross-entropy of an answer with this, labels not smoothed, in nats. */
    public double crossEntropy(Softmax answers, int image) {
        double ofLabel = answers.crossEntropy(image, label);
        return share == 1 ? ofLabel : share * ofLabel + (1 - share) * answers.crossEntropy(image, other);
    }
}
