package io.github.mnistmaven.trainer.engine.onednn;

import io.github.mnistmaven.experiment.model.Probabilities;
import io.github.mnistmaven.experiment.model.Target;
import java.util.List;

/**
 * The gradient of softmax and cross-entropy of a batch, in double precision: few values, so that nothing is gained by
 * less.
 *
 * @param count the number of images
 * @param classes the number of classes
 * @param byClass whether all images' values for the first class come first, not all classes' of the first image
 * @param labelSmoothing the share of a label's probability that is spread over all classes, from 0 to below 1
 */
record SoftmaxCrossEntropy(int count, int classes, boolean byClass, double labelSmoothing) {

    /**
     * Logits image by image.
     *
     * @param logits one per image and class, in the order that {@code byClass} says
     * @return one row per image, which may be the array itself
     */
    float[] rows(float[] logits) {
        if (!byClass) {
            return logits;
        }
        float[] rows = new float[logits.length];
        for (int image = 0; image < count; image++) {
            for (int label = 0; label < classes; label++) {
                rows[image * classes + label] = logits[at(image, label)];
            }
        }
        return rows;
    }

    /**
     * The gradient of the mean loss by the logits, in their order.
     *
     * @param probabilities those of the logits
     * @param targets one per image
     */
    float[] gradient(Probabilities probabilities, List<Target> targets) {
        float[] gradient = new float[count * classes];
        for (int image = 0; image < count; image++) {
            Target target = targets.get(image);
            for (int label = 0; label < classes; label++) {
                double wanted = target.probability(label, labelSmoothing, classes);
                gradient[at(image, label)] =
                        (float) (target.weight() * (probabilities.of(image, label) - wanted) / count);
            }
        }
        return gradient;
    }

    private int at(int image, int label) {
        return byClass ? label * count + image : image * classes + label;
    }
}
