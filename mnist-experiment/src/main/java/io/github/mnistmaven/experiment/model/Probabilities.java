package io.github.mnistmaven.experiment.model;

/**
 * How probable a model takes each class to be, of some images.
 *
 * @param classes the number of classes
 * @param values a row per image, one after the other, a probability per class
 */
public record Probabilities(int classes, float[] values) {

    /** The probability that {@code image} is of class {@code label}. */
    public float of(int image, int label) {
        return values[image * classes + label];
    }

    /** The class with the largest probability, the first of several. */
    public int predicted(int image) {
        int best = 0;
        for (int i = 1; i < classes; i++) {
            if (of(image, i) > of(image, best)) {
                best = i;
            }
        }
        return best;
    }

    /**
     * Whether fewer than {@code count} classes are more probable than {@code label}, as Keras and TensorFlow count:
     * ties are on the label's side, and where a probability is NaN nothing is among the first.
     */
    boolean isAmongFirst(int count, int image, int label) {
        float own = of(image, label);
        int better = 0;
        for (int i = 0; i < classes; i++) {
            if (Float.isNaN(of(image, i))) {
                return false;
            }
            better += of(image, i) > own ? 1 : 0;
        }
        return better < count;
    }
}
